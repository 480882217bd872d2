import { checklistOf, withoutDrawn, type VisitedStandard } from './checklist.rule';

const name = { zh: '名', en: 'name' };
const part = (code: string, mode: 'evidence' | 'automatic', measure: string) => ({
  code,
  name,
  mode,
  measures: [measure],
});

const standard: VisitedStandard = {
  gates: [
    part('G1', 'evidence', 'gate.plaque-and-venue'),
    part('G3', 'automatic', 'gate.plan-published'),
    part('G6', 'automatic', 'gate.sessions-in-thinnest-grade'),
    part('G7', 'automatic', 'gate.activities-with-papers'),
  ],
  indicators: [part('B4', 'evidence', 'course-quality'), part('C2', 'automatic', 'families-with-hours')],
};
const course = { id: 'c', title: '好好说话', day: null };
const record = { id: 'r', title: '家长开放日', day: '2026-10-10' };
const codes = (courses: (typeof course)[], records: (typeof record)[]): string[] =>
  checklistOf(standard, { courses, records }).map((item) => item.code);

describe('The checklist of a visit', () => {
  test('holds what rests on evidence, the plan, and what was drawn', () => {
    expect(codes([course, course, course], [record])).toEqual(['G1', 'G3', 'B4-1', 'B4-2', 'B4-3', 'G7-1']);
  });

  test('keeps the item where nothing could be drawn', () => {
    expect(codes([], [])).toEqual(['G1', 'G3', 'G7', 'B4']);
  });

  test('tells a school beforehand how many are drawn, not which', () => {
    const shown = withoutDrawn(checklistOf(standard, { courses: [course], records: [record] }));
    expect(shown).toHaveLength(4);
    expect(JSON.stringify(shown)).not.toMatch(/好好说话|家长开放日/u);
  });
});
