import fc from 'fast-check';
import { judgedOtherwise, type KeptFamily } from './judged-otherwise.rule';

const flag = fc.constantFrom(0, 1);
const family: fc.Arbitrary<KeptFamily> = fc.record({
  pupilId: fc.constantFrom(...Array.from({ length: 8 }, (_, at) => `pupil-${at}`)),
  classId: fc.constantFrom('class-1', 'class-2', 'class-3'),
  withHours: flag,
  enrolled: flag,
  graduated: flag,
  hasLeft: flag,
});
const families = fc.uniqueArray(family, { selector: ({ pupilId }) => pupilId });
const sorted = (some: KeptFamily[]) => some.toSorted((a, b) => (a.pupilId < b.pupilId ? -1 : 1));

test('what is kept, with the difference written over it, is what was judged', () => {
  fc.assert(
    fc.property(families, families, (before, now) => {
      const { pupilIds, families: changed } = judgedOtherwise(before, now);
      const after = [...before.filter(({ pupilId }) => !pupilIds.includes(pupilId)), ...changed];
      expect(sorted(after)).toEqual(sorted(now));
    }),
  );
});

test('every class whose sums may be others is named, and none is where nothing is otherwise', () => {
  fc.assert(
    fc.property(families, families, (before, now) => {
      const { classIds } = judgedOtherwise(before, now);
      for (const classId of ['class-1', 'class-2', 'class-3']) {
        const of = (some: KeptFamily[]) => sorted(some.filter((one) => one.classId === classId));
        expect(classIds.includes(classId)).toBe(JSON.stringify(of(before)) !== JSON.stringify(of(now)));
      }
    }),
  );
  fc.assert(
    fc.property(families, (same) => {
      expect(judgedOtherwise(same, same)).toEqual({ pupilIds: [], families: [], classIds: [] });
    }),
  );
});
