import { useEffect, useState, type ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

type Listener = (sentence: string) => void;
const listeners = new Set<Listener>();

/** Tells a screen reader something that the eye sees anyway (progress, a count of results). */
export function announce(sentence: string): void {
  for (const listener of listeners) listener(sentence);
}

/** Stands once in the app, before anything is announced: a region added later is not read. */
export function LiveRegion(): ReactNode {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    listeners.add(setSentence);
    return () => void listeners.delete(setSentence);
  }, []);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {sentence}
      </span>
    </VisuallyHidden>
  );
}
