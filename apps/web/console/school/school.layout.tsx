import type { ReactNode } from 'react';
import { ConsoleLayout } from '../frame/console.layout';
import type { Noun } from '../frame/rail';
import { schoolPaths } from './school.paths';

const authors = ['coordinator', 'instructor'] as const;

const nouns: readonly Noun[] = [
  { to: schoolPaths.overview, icon: 'overview', word: 'console/school:nouns.overview', end: true },
  { to: schoolPaths.plans, icon: 'plan', word: 'console/school:nouns.plans', for: authors },
  { to: schoolPaths.courses, icon: 'course', word: 'console/school:nouns.courses', for: authors },
  { to: schoolPaths.media, icon: 'film', word: 'console/school:nouns.media', for: authors },
  {
    to: schoolPaths.classes,
    icon: 'classes',
    word: 'console/school:nouns.classes',
    for: ['coordinator', 'class_teacher'],
  },
  { to: schoolPaths.staff, icon: 'staff', word: 'console/school:nouns.staff', for: ['coordinator'] },
  { to: schoolPaths.rating, icon: 'pyramid', word: 'console/school:nouns.rating', for: ['coordinator'] },
];

/** The desk of a school: coordinator, instructors, class teachers. */
export function SchoolLayout(): ReactNode {
  return <ConsoleLayout desk="school" nouns={nouns} />;
}
