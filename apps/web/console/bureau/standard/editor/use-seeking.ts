import { useEffect, useRef, useState } from 'react';
import type { Place } from './field-at.rule';
import { partOf } from './problem-place.rule';

/** The field somebody is led to; asked for again, it is another one. */
export interface Sought {
  path: Place;
}

/** Leads to a field: opens its part, brings it into sight once it is there, and puts the keyboard into it. */
export function useSeeking(part: string, open: (part: string) => void) {
  const [sought, setSought] = useState<Sought | null>(null);
  const found = useRef<Sought | null>(null);
  useEffect(() => {
    if (!sought || sought === found.current || part !== partOf(sought.path)) return;
    found.current = sought;
    const place = placeOf(sought.path);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
  }, [sought, part]);
  return {
    sought,
    seek: (path: Place): void => {
      setSought({ path });
      open(partOf(path));
    },
  };
}

/** The field itself; where there is none, the nearest thing around it that has a place. */
function placeOf(path: Place): Element | null {
  for (let steps = path.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
    const place = CSS.escape(steps.join('.'));
    const found = document.querySelector(
      `[data-place="${place}"], [data-problem="${place}"], [data-place^="${place}\\."]`,
    );
    if (found) return found;
  }
  return null;
}
