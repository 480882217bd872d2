import { contentOf, digest, linkAfter, linkFault, type ChainEnd, type ChainLink } from '@libs/platform';

export const logSubjects = [
  'assessment',
  'review',
  'course-draw',
  'title',
  'veto',
  'award',
  'standard',
  'cycle',
  'objection',
  'appeal',
  'visit',
] as const;
export type LogSubject = (typeof logSubjects)[number];

/** Small facts that belong to the change; nothing of a family, no names, no texts. */
export type LogFacts = Record<string, string | number | boolean | null>;

/** That something has gone from one state to another. */
export interface StateChange {
  subject: LogSubject;
  subjectId: string;
  /** The school it is about; null for what belongs to the whole city. */
  unitId: string | null;
  /** null when it has just come to be. */
  from: string | null;
  to: string;
  action: string;
  /** Id of the person who did it; null is the platform. */
  by: string | null;
  /** Words for people, '' if there are none. They are kept beside the chain, which holds their digest only. */
  reason: string;
  facts: LogFacts;
}

export interface SealedChange extends ChainLink, Omit<StateChange, 'facts'> {
  at: Date;
}

/** The change as the link that follows `end`. */
export function sealChange(end: ChainEnd, change: StateChange, at: Date): SealedChange {
  const { facts, ...beside } = change;
  const content = { ...beside, facts, reason: digest(change.reason), at: at.toISOString(), version: 1 };
  return { ...linkAfter(end, content), ...beside, at };
}

/** What is wrong with a stored change that should follow `before`; null when nothing is. */
export function changeFault(stored: SealedChange, before: ChainEnd): string | null {
  const fault = linkFault(stored, before);
  if (fault) return fault;
  const content = contentOf(stored.body);
  if (content?.['reason'] !== digest(stored.reason)) return 'its reason was changed';
  if (content['at'] !== stored.at.toISOString()) return 'its time was changed';
  const told = ['subject', 'subjectId', 'unitId', 'from', 'to', 'action', 'by'] as const;
  const changed = told.find((name) => content[name] !== stored[name]);
  return changed ? `its ${changed} was changed` : null;
}

/** The facts of a stored change; none when its content cannot be read. */
export function factsOf({ body }: Pick<SealedChange, 'body'>): LogFacts {
  return (contentOf(body)?.['facts'] ?? {}) as LogFacts;
}
