import { suppliedGrades, supplyingUnits, type StageOffer, type SuppliedGrade } from './grade-supply.rule';

const grade: SuppliedGrade = {
  ...{ schoolId: 's1', gradeId: 'g1', gradeName: '1年级', gradeLevel: 1 },
  ...{ stage: 'L3a', districtId: 'd1', cityId: 'c1' },
};
const offer = (unitId: string, stage: string, sessions: number): StageOffer => ({
  ...{ unitId, stage, courses: 1, sessions, seconds: sessions * 100 },
});

test('a grade is offered what school, district and city have for its stage', () => {
  const offers = [offer('s1', 'L3a', 2), offer('d1', 'L3a', 3), offer('c1', 'L3a', 4), offer('c1', 'L2', 9)];
  expect(suppliedGrades([grade], offers)).toMatchObject([{ courses: 3, sessions: 9, seconds: 900 }]);
});

test('another school offers it nothing, and a grade of no stage has no courses', () => {
  const [none] = suppliedGrades([{ ...grade, stage: null }], [offer('s1', 'L3a', 2)]);
  expect(none).toMatchObject({ courses: 0, sessions: 0, seconds: 0 });
  expect(suppliedGrades([grade], [offer('s2', 'L3a', 2)])).toMatchObject([{ courses: 0 }]);
});

test('a school directly below the city is supplied once by it', () => {
  const below = { ...grade, districtId: 'c1', cityId: null };
  expect(supplyingUnits([below, grade])).toEqual(['s1', 'c1', 'd1']);
  expect(suppliedGrades([below], [offer('c1', 'L3a', 4)])).toMatchObject([{ sessions: 4 }]);
});
