import type { ReactNode } from 'react';
import { ConsoleLayout } from '../frame/console.layout';
import type { Noun } from '../frame/rail';
import { schoolPaths } from './school.paths';

const authors = ['coordinator', 'instructor'] as const;

const nouns: readonly Noun[] = [
  { to: schoolPaths.overview, icon: 'overview', word: 'console/school:nouns.overview', end: true },
  {
    to: schoolPaths.reports,
    icon: 'figures',
    word: 'console/school:nouns.reports',
    for: ['coordinator', 'class_teacher'],
  },
  {
    to: schoolPaths.plans,
    icon: 'plan',
    word: 'console/school:nouns.plans',
    for: authors,
    group: 'console/school:groups.teaching',
  },
  {
    to: schoolPaths.courses,
    icon: 'course',
    word: 'console/school:nouns.courses',
    for: authors,
    group: 'console/school:groups.teaching',
  },
  {
    to: schoolPaths.library,
    icon: 'library',
    word: 'console/school:nouns.library',
    for: authors,
    group: 'console/school:groups.teaching',
  },
  {
    to: schoolPaths.media,
    icon: 'film',
    word: 'console/school:nouns.media',
    for: authors,
    group: 'console/school:groups.teaching',
  },
  {
    to: schoolPaths.activities,
    icon: 'activity',
    word: 'console/school:nouns.activities',
    group: 'console/school:groups.activities',
  },
  {
    to: schoolPaths.practice,
    icon: 'paper',
    word: 'console/school:nouns.practice',
    for: authors,
    group: 'console/school:groups.activities',
  },
  {
    to: schoolPaths.classes,
    icon: 'classes',
    word: 'console/school:nouns.classes',
    for: ['coordinator', 'class_teacher'],
    group: 'console/school:groups.parents',
  },
  {
    to: schoolPaths.commendations,
    icon: 'certificate',
    word: 'console/school:nouns.commendations',
    for: ['coordinator'],
    group: 'console/school:groups.parents',
  },
  {
    to: schoolPaths.questions,
    icon: 'question',
    word: 'console/school:nouns.questions',
    for: authors,
    group: 'console/school:groups.parents',
  },
  {
    to: schoolPaths.surveys,
    icon: 'survey',
    word: 'console/school:nouns.surveys',
    for: ['coordinator'],
    group: 'console/school:groups.parents',
  },
  {
    to: schoolPaths.appointments,
    icon: 'appointment',
    word: 'console/school:nouns.appointments',
    group: 'console/school:groups.parents',
  },
  {
    to: schoolPaths.faculty,
    icon: 'certificate',
    word: 'console/school:nouns.faculty',
    for: ['coordinator'],
    group: 'console/school:groups.team',
  },
  {
    to: schoolPaths.committees,
    icon: 'committee',
    word: 'console/school:nouns.committees',
    for: ['coordinator', 'class_teacher'],
    group: 'console/school:groups.team',
  },
  {
    to: schoolPaths.visits,
    icon: 'visit',
    word: 'console/school:nouns.visits',
    for: ['coordinator', 'class_teacher'],
    group: 'console/school:groups.team',
  },
  {
    to: schoolPaths.staff,
    icon: 'staff',
    word: 'console/school:nouns.staff',
    for: ['coordinator'],
    group: 'console/school:groups.team',
  },
  {
    to: schoolPaths.rating,
    icon: 'pyramid',
    word: 'console/school:nouns.rating',
    for: ['coordinator'],
    group: 'console/school:groups.standing',
  },
  {
    to: schoolPaths.assessment,
    icon: 'inbox',
    word: 'console/school:nouns.assessment',
    for: ['coordinator'],
    group: 'console/school:groups.standing',
  },
  {
    to: schoolPaths.publicity,
    icon: 'paper',
    word: 'console/school:nouns.publicity',
    for: ['coordinator'],
    group: 'console/school:groups.standing',
  },
  {
    to: schoolPaths.title,
    icon: 'certificate',
    word: 'console/school:nouns.title',
    for: ['coordinator'],
    group: 'console/school:groups.standing',
  },
];

/** The desk of a school: coordinator, instructors, class teachers. */
export function SchoolLayout(): ReactNode {
  return <ConsoleLayout desk="school" nouns={nouns} />;
}
