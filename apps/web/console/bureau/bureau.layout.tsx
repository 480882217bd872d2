import type { ReactNode } from 'react';
import { ConsoleLayout } from '../frame/console.layout';
import type { Noun } from '../frame/rail';
import { bureauPaths } from './bureau.paths';
import { reviewers, viewers } from './bureau.roles';

const word = (noun: string): string => `console/bureau:nouns.${noun}`;
const group = (name: string): string => `console/bureau:groups.${name}`;
const city = ['city_officer'] as const;

const teaching: readonly Noun[] = [
  { to: bureauPaths.plans, icon: 'plan', word: word('plans'), for: viewers },
  { to: bureauPaths.modelPlans, icon: 'paper', word: word('modelPlans'), for: city },
  { to: bureauPaths.review, icon: 'inbox', word: word('review'), for: reviewers },
  { to: bureauPaths.library, icon: 'library', word: word('library'), for: reviewers },
  { to: bureauPaths.terms, icon: 'calendar', word: word('terms'), for: city },
];
const families: readonly Noun[] = [
  { to: bureauPaths.activities, icon: 'activity', word: word('activities'), for: viewers },
  { to: bureauPaths.surveys, icon: 'survey', word: word('surveys'), for: viewers },
  { to: bureauPaths.stations, icon: 'appointment', word: word('stations'), for: reviewers },
  { to: bureauPaths.advice, icon: 'course', word: word('advice'), for: reviewers },
  { to: bureauPaths.places, icon: 'map', word: word('places'), for: reviewers },
];
const standing: readonly Noun[] = [
  { to: bureauPaths.assessments, icon: 'inbox', word: word('assessments'), for: viewers },
  { to: bureauPaths.figureQueries, icon: 'question', word: word('figureQueries'), for: viewers },
  { to: bureauPaths.cycles, icon: 'calendar', word: word('cycles'), for: viewers },
  { to: bureauPaths.cycleFigures(), icon: 'figures', word: word('cycleFigures'), for: viewers },
  { to: bureauPaths.reviewers, icon: 'staff', word: word('reviewers'), for: city },
  { to: bureauPaths.panel(), icon: 'committee', word: word('panel'), for: ['city_officer', 'auditor'] },
  { to: bureauPaths.faculty, icon: 'certificate', word: word('faculty'), for: viewers },
  { to: bureauPaths.titles, icon: 'paper', word: word('titles'), for: viewers },
  { to: bureauPaths.vetoes, icon: 'scale', word: word('vetoes'), for: ['city_officer', 'auditor'] },
  { to: bureauPaths.standard, icon: 'scale', word: word('standard'), for: viewers },
];
const records: readonly Noun[] = [
  { to: bureauPaths.audit, icon: 'paper', word: word('audit'), for: ['auditor'] },
  { to: bureauPaths.statements, icon: 'paper', word: word('statements'), for: ['city_officer', 'auditor'] },
];
const within = (name: string, own: readonly Noun[]): Noun[] =>
  own.map((noun) => ({ ...noun, group: group(name) }));

const nouns: readonly Noun[] = [
  { to: bureauPaths.pyramid, icon: 'pyramid', word: word('pyramid'), for: viewers, end: true },
  { to: bureauPaths.schools(), icon: 'school', word: word('schools'), for: viewers },
  { to: bureauPaths.districts, icon: 'overview', word: word('districts'), for: ['city_officer', 'auditor'] },
  { to: bureauPaths.figures, icon: 'figures', word: word('figures'), for: viewers },
  ...within('teaching', teaching),
  ...within('families', families),
  ...within('standing', standing),
  ...within('records', records),
];

/** The desk of a district or city bureau. */
export function BureauLayout(): ReactNode {
  return <ConsoleLayout desk="bureau" nouns={nouns} />;
}
