import { createContext, useContext } from 'react';
import type { StandardProblemView } from '@web/api/generated';
import type { StandardDocument } from '../standard-document.rule';
import type { Place } from './field-at.rule';

/** The draft on the screen: what is written, and what the server found wrong when it was last saved. */
export interface Editing {
  document: StandardDocument;
  /** `undefined` takes the field, or the member of a list, away. */
  set: (place: Place, value: unknown) => void;
  problems: readonly StandardProblemView[];
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing stands outside a draft');
  return editing;
}
