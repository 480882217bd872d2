import { pathsDownTo, type Role } from '@libs/organization';
import { definePolicy, reach, reaches, type Caller } from '@libs/platform';
import type { CourseRight } from './courses/course-states.rule';

definePolicy<Role>({
  'course.read': [
    'guardian',
    'class_teacher',
    'instructor',
    'coordinator',
    'district_officer',
    'city_officer',
    'reviewer',
  ],
  /** Over the very unit that owns the course: nobody writes in another school's name, not even from above. */
  'course.author': ['instructor', 'coordinator', 'district_officer', 'city_officer'],
  /** Over the owner and everything below: see what is submitted, give it back. */
  'course.review': ['coordinator', 'district_officer', 'city_officer'],
  'course.publish': ['coordinator', 'district_officer', 'city_officer'],
});

/** What the caller may do with a course of the unit with this path. */
export function courseRights(caller: Caller, unitPath: string): Set<CourseRight> {
  const rights = new Set<CourseRight>();
  if (reach(caller, 'course.author').includes(unitPath)) rights.add('course.author');
  if (reaches(caller, 'course.review', unitPath)) rights.add('course.review');
  if (reaches(caller, 'course.publish', unitPath)) rights.add('course.publish');
  return rights;
}

/** Paths below which the caller sees courses in every state: those of staff who write or review. */
export function workshopsOf(caller: Caller): string[] {
  return [...new Set([...reach(caller, 'course.author'), ...reach(caller, 'course.review')])];
}

export function seesDrafts(caller: Caller, unitPath: string): boolean {
  return workshopsOf(caller).some((path) => unitPath.startsWith(path));
}

/** City, district, school: nothing below them owns courses (`authoring`). */
const ownersAbove = 3;

/**
 * Paths of the units whose published courses are meant for the caller: the caller's own units and all above
 * (own class's school, its district, the city): the same for all families of a school.
 */
export function offeringUnits(caller: Caller): string[] {
  return [...new Set(caller.roles.flatMap((grant) => pathsDownTo(grant.unitPath).slice(0, ownersAbove)))];
}

/** Reviewers look at what the schools of their city teach: at what is published, and in no list. */
export const isForJudging = (caller: Caller, unitPath: string): boolean =>
  caller.roles.some((grant) => grant.role === 'reviewer' && unitPath.startsWith(grant.unitPath));

export function isOffered(caller: Caller, unitPath: string): boolean {
  return caller.roles.some((grant) => grant.unitPath.startsWith(unitPath)) || seesDrafts(caller, unitPath);
}
