import { offerMeasures, type GradeOffer } from './offered.rule';

const grade = (gradeId: string, sessions: number, hours: number, planned = true): GradeOffer => ({
  schoolId: 'school',
  gradeId,
  gradeName: gradeId,
  gradeLevel: 1,
  sessions,
  hours,
  planned,
});

describe('what grades are offered', () => {
  it('is as much as the thinnest grade has, and the middle one', () => {
    expect(offerMeasures([grade('a', 5, 9), grade('b', 4, 12), grade('c', 9, 10.5)])).toEqual([
      { unitId: 'school', measure: 'gate.sessions-in-thinnest-grade', value: '4', of: null, whole: true },
      { unitId: 'school', measure: 'gate.hours-in-thinnest-grade', value: '9', of: null, whole: true },
      { unitId: 'school', measure: 'median-class-hours', value: '10.5', of: null, whole: true },
    ]);
  });

  it('is not all there is where a school has published no plan', () => {
    expect(offerMeasures([grade('a', 5, 9, false)]).map((figure) => figure.whole)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(offerMeasures([])).toEqual([]);
  });
});
