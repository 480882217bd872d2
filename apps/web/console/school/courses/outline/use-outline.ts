import { useState } from 'react';
import type { DraftView } from '@web/api/generated';
import { outlineOf, type Outline } from './outline.rule';

export interface OutlineWork {
  outline: Outline;
  dirty: boolean;
  canUndo: boolean;
  change: (next: Outline) => void;
  undo: () => void;
  /** Begins anew with what was saved. */
  settle: (draft: DraftView) => void;
}

const longest = 50;

/** The outline in the author's hands, with the steps back. */
export function useOutline(draft: DraftView): OutlineWork {
  const [outline, setOutline] = useState<Outline>(() => outlineOf(draft.chapters));
  const [past, setPast] = useState<readonly Outline[]>([]);
  const [dirty, setDirty] = useState(false);
  return {
    outline,
    dirty,
    canUndo: past.length > 0,
    change: (next) => {
      if (next === outline) return;
      setPast((before) => [...before.slice(-longest), outline]);
      setOutline(next);
      setDirty(true);
    },
    undo: () => {
      const last = past.at(-1);
      if (!last) return;
      setPast(past.slice(0, -1));
      setOutline(last);
      setDirty(true);
    },
    settle: (saved) => {
      setOutline(outlineOf(saved.chapters));
      setPast([]);
      setDirty(false);
    },
  };
}
