import type { ReactNode } from 'react';
import { ConsoleLayout } from '../frame/console.layout';
import type { Noun } from '../frame/rail';

const nouns: readonly Noun[] = [];

/** The desk of a district or city bureau. */
export function BureauLayout(): ReactNode {
  return <ConsoleLayout desk="bureau" nouns={nouns} />;
}
