import { createContext, useContext } from 'react';
import type { StandardProblemView } from '@web/api/generated';
import type { StandardDocument } from '../standard-document.rule';
import type { Place } from './field-at.rule';
import type { Sought } from './use-seeking';

/** The draft on the screen: what is written, and what the server finds wrong with it. */
export interface Editing {
  document: StandardDocument;
  /** `undefined` takes the field, or the member of a list, away. */
  set: (place: Place, value: unknown) => void;
  /** For what touches more than one field. */
  change: (edit: (document: StandardDocument) => StandardDocument) => void;
  problems: readonly StandardProblemView[];
  /** The field somebody is being led to. */
  sought: Sought | null;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing stands outside a draft');
  return editing;
}
