import { useState } from 'react';
import { keepDraft, keptDraft } from './drafts';
import { useMe } from './session';

export interface Draft {
  text: string;
  write: (text: string) => void;
  /** Once it is sent. */
  forget: () => void;
}

/** What is being written at a place: another page, a call, or signing in again takes none of it away. */
export function useDraft(place: string, initial = ''): Draft {
  const { id } = useMe();
  const [text, setText] = useState(() => keptDraft(id, place) ?? initial);
  return {
    text,
    write: (next) => {
      setText(next);
      keepDraft(id, place, next === initial ? null : next);
    },
    forget: () => keepDraft(id, place, null),
  };
}
