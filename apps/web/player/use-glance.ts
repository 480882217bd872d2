import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { secondUnder } from './storyboard.rule';

export interface GlanceHandlers {
  onPointerMove: (event: PointerEvent<HTMLInputElement>) => void;
  onPointerDown: (event: PointerEvent<HTMLInputElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLInputElement>) => void;
  onPointerLeave: () => void;
  onPointerCancel: () => void;
  onFocus: (event: FocusEvent<HTMLInputElement>) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Which second somebody looks at on the timeline: under the mouse, under a finger that drags, or, for the keyboard,
 * where the slider stands. Null when nobody does; Escape puts it away.
 */
export function useGlance(
  duration: number,
  position: number,
  onWanted: () => void,
): { second: number | null; handlers: GlanceHandlers } {
  const [pointed, setPointed] = useState<number | null>(null);
  const [byKeys, setByKeys] = useState(false);
  const point = ({ currentTarget, clientX }: PointerEvent<HTMLInputElement>): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPointed(secondUnder(clientX - left, width, duration));
    setByKeys(false);
    onWanted();
  };
  const away = (): void => setPointed(null);
  const handlers: GlanceHandlers = {
    onPointerMove: point,
    onPointerDown: point,
    onPointerUp: (event) => {
      // A mouse still hovers, a finger has gone.
      if (event.pointerType !== 'mouse') away();
    },
    onPointerLeave: away,
    onPointerCancel: away,
    onFocus: ({ currentTarget }) => {
      if (!currentTarget.matches(':focus-visible')) return;
      setByKeys(true);
      onWanted();
    },
    onBlur: () => setByKeys(false),
    onKeyDown: ({ key }) => {
      if (key === 'Escape') away();
      setByKeys(key !== 'Escape');
      if (key !== 'Escape') onWanted();
    },
  };
  return { second: pointed ?? (byKeys ? position : null), handlers };
}
