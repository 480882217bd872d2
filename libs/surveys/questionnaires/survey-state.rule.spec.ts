import { isOpen, surveyMay, surveyStates, type SurveyState } from './survey-state.rule';

const survey = (state: SurveyState, archivedAt: Date | null = null) => ({
  state,
  opensOn: '2026-11-02',
  closesOn: '2026-11-15',
  archivedAt,
});

describe('a survey', () => {
  it('is open from its first day to its last, once it is published', () => {
    const open = (day: string) => isOpen(survey('PUBLISHED'), day);
    expect(['2026-11-01', '2026-11-02', '2026-11-15', '2026-11-16'].map(open)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const others = surveyStates.filter((state) => state !== 'PUBLISHED');
    expect(others.filter((state) => isOpen(survey(state), '2026-11-05'))).toEqual([]);
    expect(isOpen(survey('PUBLISHED', new Date()), '2026-11-05')).toBe(false);
  });

  it('is written only before it is published, and not put away while it is answered', () => {
    expect(surveyStates.filter((state) => surveyMay(survey(state)).includes('edit'))).toEqual(['DRAFT']);
    expect(surveyMay(survey('PUBLISHED'))).not.toContain('archive');
    expect(surveyMay(survey('COUNTED', new Date()))).toEqual(['restore']);
  });
});
