import type { SchoolKind } from '@libs/organization';

/** A kind of school as a big city has it. */
export interface SchoolShape {
  kind: SchoolKind;
  levels: number[];
  classesInGrade: number;
  pupilsInClass: number;
}

const kindergarten: SchoolShape = {
  kind: 'kindergarten',
  levels: [-3, -2, -1],
  classesInGrade: 2,
  pupilsInClass: 30,
};
const primary: SchoolShape = {
  kind: 'primary',
  levels: [1, 2, 3, 4, 5, 6],
  classesInGrade: 4,
  pupilsInClass: 42,
};
const junior: SchoolShape = { kind: 'junior', levels: [7, 8, 9], classesInGrade: 6, pupilsInClass: 48 };
const senior: SchoolShape = { kind: 'senior', levels: [10, 11, 12], classesInGrade: 8, pupilsInClass: 50 };

/** Of twenty schools: nine kindergartens, seven primary schools, three junior and one senior; 623 pupils on the average. */
export function shapeOf(school: number): SchoolShape {
  const at = school % 20;
  if (at === 19) return senior;
  if (at >= 16) return junior;
  return at % 2 === 0 || at === 15 ? kindergarten : primary;
}

/** Schools of a whole city (domain: size of a city); a district looks after about a hundred. */
export function sizeOf(scale: number): { schools: number; districts: number } {
  const schools = Math.max(20, Math.round(2045 * scale));
  return { schools, districts: Math.max(2, Math.round(schools / 102)) };
}
