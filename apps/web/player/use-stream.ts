import { useEffect, useRef, useState } from 'react';
import { openStream } from './open-stream';
import type { Picture, Stream } from './stream';

export interface StreamControl {
  pictures: Picture[];
  /** Chosen picture; -1 by the network. */
  picture: number;
  soundOnly: boolean;
  broken: boolean;
  /** Opens what broke once more, where it stood. */
  again: () => void;
  choose: (picture: number) => void;
  setSoundOnly: (only: boolean) => void;
}

export interface StreamSource {
  playlistUrl: string;
  resumeAt: number;
}

/** Opens the address in the element, starts at the resume position and renews the address when it has run out. */
export function useStream(
  video: HTMLVideoElement | null,
  { playlistUrl, resumeAt }: StreamSource,
  renew: () => Promise<string | null>,
): StreamControl {
  const [pictures, setPictures] = useState<Picture[]>([]);
  const [picture, setPicture] = useState(-1);
  const [soundOnly, setSoundOnly] = useState(false);
  const [broken, setBroken] = useState(false);
  /** Where a try of the listener's own goes on. */
  const [tried, setTried] = useState<StreamSource | null>(null);
  const from = tried?.playlistUrl === playlistUrl ? tried : null;
  const stream = useRef<Stream | null>(null);
  const renewNow = useRef(renew);
  useEffect(() => {
    renewNow.current = renew;
  });

  useEffect(() => {
    if (!video) return;
    let left = false;
    const events = {
      onPictures: setPictures,
      renew: () => renewNow.current(),
      onBroken: () => !left && setBroken(true),
    };
    openStream(video, playlistUrl, from?.resumeAt ?? resumeAt, events).then(
      (opened) => {
        if (left) return opened.close();
        stream.current = opened;
      },
      () => !left && setBroken(true),
    );
    return () => {
      left = true;
      stream.current?.close();
      stream.current = null;
    };
  }, [video, playlistUrl, resumeAt, from]);

  return {
    pictures,
    picture,
    soundOnly,
    broken,
    again: () => {
      setBroken(false);
      setTried({ playlistUrl, resumeAt: video?.currentTime || resumeAt });
    },
    choose: (next) => {
      setPicture(next);
      if (soundOnly) stream.current?.soundOnly(false);
      setSoundOnly(false);
      stream.current?.choose(next);
    },
    setSoundOnly: (only) => {
      setSoundOnly(only);
      stream.current?.soundOnly(only);
    },
  };
}
