import fc from 'fast-check';
import { fewestAnswers, shownUnits, type Group } from './shown-groups.rule';

const group = (unitId: string, answers: number): Group => ({ unitId, answers, parts: [] });
const whole = (unitId: string, parts: Group[]): Group => ({
  unitId,
  answers: parts.reduce((sum, part) => sum + part.answers, 0),
  parts,
});

describe('groups that are shown', () => {
  it('have ten answers', () => {
    expect(shownUnits(group('school', 9))).toEqual(new Set());
    expect(shownUnits(group('school', 10))).toEqual(new Set(['school']));
  });

  it('leave nothing to be found by subtraction', () => {
    const school = whole('school', [group('one', 12), group('two', 30), group('three', 4)]);
    expect(shownUnits(school)).toEqual(new Set(['school', 'two']));
  });

  it('need no more hidden where nobody answered', () => {
    const school = whole('school', [group('one', 12), group('two', 0)]);
    expect(shownUnits(school)).toEqual(new Set(['school', 'one']));
  });

  it('do not add up to a hidden one from below', () => {
    const one = whole('one', [group('1a', 11), group('1b', 12)]);
    const school = whole('school', [one, group('two', 3), group('three', 40)]);
    expect(shownUnits(school)).toEqual(new Set(['school', 'three']));
  });

  it('never let sums and differences tell of fewer than ten answers', () => {
    const klass = fc.integer({ min: 0, max: 40 });
    const grades = fc.array(fc.array(klass, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(grades, (counts) => {
        const school = whole(
          's',
          counts.map((own, at) =>
            whole(
              `g${at}`,
              own.map((answers, no) => group(`g${at}c${no}`, answers)),
            ),
          ),
        );
        const shown = shownUnits(school);
        for (const one of [school, ...school.parts]) {
          // Everything that can be computed about this group: itself, minus all its parts that are known.
          const rest = one.parts.filter((part) => !shown.has(part.unitId));
          const unknown = rest.reduce((sum, part) => sum + part.answers, 0);
          const safe = shown.has(one.unitId)
            ? unknown === 0 || unknown >= fewestAnswers
            : rest.length === one.parts.length;
          expect(safe).toBe(true);
        }
        const all = [school, ...school.parts, ...school.parts.flatMap(({ parts }) => parts)];
        expect(all.every(({ unitId, answers }) => !shown.has(unitId) || answers >= fewestAnswers)).toBe(true);
      }),
    );
  });
});
