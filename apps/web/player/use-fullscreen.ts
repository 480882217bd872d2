import { useEffect, useState, type RefObject } from 'react';

/** An iPhone gives full screen only to the video itself. */
interface IPhoneVideo extends HTMLVideoElement {
  webkitEnterFullscreen?: () => void;
}

export function useFullscreen(
  frame: RefObject<HTMLElement | null>,
  video: IPhoneVideo | null,
): [boolean, () => void] {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const changed = (): void =>
      setFull(document.fullscreenElement === frame.current && frame.current !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [frame]);
  const toggle = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else if (frame.current?.requestFullscreen) void frame.current.requestFullscreen().catch(() => undefined);
    else video?.webkitEnterFullscreen?.();
  };
  return [full, toggle];
}

const idleAfter = 3000;

/** True when nobody has touched anything for three seconds of playing in full screen. */
export function useIdle(frame: RefObject<HTMLElement | null>, watch: boolean): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const place = frame.current;
    if (!watch || !place) return;
    let timer = setTimeout(() => setIdle(true), idleAfter);
    const moved = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), idleAfter);
    };
    const signs = ['pointermove', 'pointerdown', 'keydown'];
    for (const sign of signs) place.addEventListener(sign, moved);
    return () => {
      clearTimeout(timer);
      setIdle(false);
      for (const sign of signs) place.removeEventListener(sign, moved);
    };
  }, [frame, watch]);
  return idle;
}
