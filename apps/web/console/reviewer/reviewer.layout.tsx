import type { ReactNode } from 'react';
import { ConsoleLayout } from '../frame/console.layout';
import type { Noun } from '../frame/rail';
import { reviewerPaths } from './reviewer.paths';

const nouns: readonly Noun[] = [
  { to: reviewerPaths.reviews, icon: 'scale', word: 'console/reviewer:nouns.reviews', end: true },
  { to: reviewerPaths.visits, icon: 'visit', word: 'console/reviewer:nouns.visits' },
];

/** The desk of a reviewer. */
export function ReviewerLayout(): ReactNode {
  return <ConsoleLayout desk="reviewer" nouns={nouns} />;
}
