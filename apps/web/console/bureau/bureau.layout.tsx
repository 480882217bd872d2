import type { ReactNode } from 'react';
import { ConsoleLayout } from '../frame/console.layout';
import type { Noun } from '../frame/rail';
import { bureauPaths } from './bureau.paths';
import { reviewers, viewers } from './bureau.roles';

const nouns: readonly Noun[] = [
  { to: bureauPaths.pyramid, icon: 'pyramid', word: 'console/bureau:nouns.pyramid', for: viewers, end: true },
  { to: bureauPaths.schools(), icon: 'school', word: 'console/bureau:nouns.schools', for: viewers },
  {
    to: bureauPaths.districts,
    icon: 'overview',
    word: 'console/bureau:nouns.districts',
    for: ['city_officer', 'auditor'],
  },
  { to: bureauPaths.plans, icon: 'plan', word: 'console/bureau:nouns.plans', for: viewers },
  {
    to: bureauPaths.modelPlans,
    icon: 'paper',
    word: 'console/bureau:nouns.modelPlans',
    for: ['city_officer'],
  },
  { to: bureauPaths.terms, icon: 'calendar', word: 'console/bureau:nouns.terms', for: ['city_officer'] },
  { to: bureauPaths.activities, icon: 'activity', word: 'console/bureau:nouns.activities', for: viewers },
  { to: bureauPaths.figures, icon: 'figures', word: 'console/bureau:nouns.figures', for: viewers },
  { to: bureauPaths.surveys, icon: 'survey', word: 'console/bureau:nouns.surveys', for: viewers },
  { to: bureauPaths.review, icon: 'inbox', word: 'console/bureau:nouns.review', for: reviewers },
  { to: bureauPaths.library, icon: 'library', word: 'console/bureau:nouns.library', for: reviewers },
  { to: bureauPaths.advice, icon: 'course', word: 'console/bureau:nouns.advice', for: reviewers },
  { to: bureauPaths.places, icon: 'map', word: 'console/bureau:nouns.places', for: reviewers },
  { to: bureauPaths.faculty, icon: 'certificate', word: 'console/bureau:nouns.faculty', for: viewers },
  { to: bureauPaths.titles, icon: 'paper', word: 'console/bureau:nouns.titles', for: ['city_officer'] },
  { to: bureauPaths.audit, icon: 'paper', word: 'console/bureau:nouns.audit', for: ['auditor'] },
  {
    to: bureauPaths.statements,
    icon: 'paper',
    word: 'console/bureau:nouns.statements',
    for: ['city_officer', 'auditor'],
  },
  { to: bureauPaths.standard, icon: 'scale', word: 'console/bureau:nouns.standard', for: viewers },
];

/** The desk of a district or city bureau. */
export function BureauLayout(): ReactNode {
  return <ConsoleLayout desk="bureau" nouns={nouns} />;
}
