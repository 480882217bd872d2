import { useEffect, useRef, type RefObject } from 'react';

export interface KeyActions {
  toggle: () => void;
  skip: (seconds: number) => void;
  fullscreen: () => void;
}

/** Keys of a player, unless the focus is in something that uses them itself. */
export function useKeys(frame: RefObject<HTMLElement | null>, actions: KeyActions): void {
  const now = useRef(actions);
  useEffect(() => {
    now.current = actions;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const focus = document.activeElement;
      const own =
        focus === document.body || focus === null || focus.tagName === 'H1' || frame.current?.contains(focus);
      if (!own || event.ctrlKey || event.metaKey || event.altKey) return;
      const onButton = focus instanceof HTMLButtonElement;
      const onSlider = focus instanceof HTMLInputElement;
      if ((event.key === ' ' && !onButton && !onSlider) || event.key === 'k') now.current.toggle();
      else if (event.key === 'ArrowLeft' && !onSlider) now.current.skip(-10);
      else if (event.key === 'ArrowRight' && !onSlider) now.current.skip(10);
      else if (event.key === 'f') now.current.fullscreen();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [frame]);
}
