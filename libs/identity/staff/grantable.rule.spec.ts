import { appointsTo } from './grantable.rule';

describe('appointing', () => {
  it.each([
    ['coordinator', 'class_teacher', 'class'],
    ['coordinator', 'instructor', 'school'],
    ['district_officer', 'coordinator', 'school'],
    ['city_officer', 'district_officer', 'district'],
    ['administrator', 'city_officer', 'city'],
  ] as const)('a %s makes a %s over a %s', (holder, role, kind) => {
    expect(appointsTo(holder, role, kind)).toBe(true);
  });

  it.each([
    ['coordinator', 'coordinator', 'school'],
    ['coordinator', 'class_teacher', 'school'],
    ['coordinator', 'district_officer', 'district'],
    ['class_teacher', 'class_teacher', 'class'],
    ['district_officer', 'city_officer', 'city'],
    ['city_officer', 'city_officer', 'city'],
    ['city_officer', 'guardian', 'class'],
    ['auditor', 'instructor', 'city'],
    ['guardian', 'class_teacher', 'class'],
  ] as const)('a %s makes no %s over a %s', (holder, role, kind) => {
    expect(appointsTo(holder, role, kind)).toBe(false);
  });
});
