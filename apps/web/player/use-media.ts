import { useEffect, useState } from 'react';

export interface MediaState {
  playing: boolean;
  waiting: boolean;
  ended: boolean;
  position: number;
  /** Seconds up to which the picture is already on the phone, around the position. */
  bufferedTo: number;
  rate: number;
}

const events = [
  'play',
  'playing',
  'pause',
  'waiting',
  'seeking',
  'seeked',
  'timeupdate',
  'ended',
  'progress',
  'ratechange',
];

function bufferedAround({ buffered, currentTime }: HTMLVideoElement): number {
  for (let i = 0; i < buffered.length; i += 1) {
    if (buffered.start(i) <= currentTime + 0.5 && currentTime <= buffered.end(i)) return buffered.end(i);
  }
  return currentTime;
}

function read(video: HTMLVideoElement): MediaState {
  return {
    playing: !video.paused && !video.ended,
    waiting: !video.paused && video.readyState < 3,
    ended: video.ended,
    position: video.currentTime,
    bufferedTo: bufferedAround(video),
    rate: video.playbackRate,
  };
}

const still: MediaState = {
  playing: false,
  waiting: false,
  ended: false,
  position: 0,
  bufferedTo: 0,
  rate: 1,
};

/** What the element says of itself, for showing. */
export function useMedia(video: HTMLVideoElement | null): MediaState {
  const [state, setState] = useState(still);
  useEffect(() => {
    if (!video) return;
    const look = (): void => setState(read(video));
    for (const event of events) video.addEventListener(event, look);
    look();
    return () => {
      for (const event of events) video.removeEventListener(event, look);
    };
  }, [video]);
  return state;
}
