export interface Picture {
  /** What the loader calls it; -1 chooses by the network. */
  id: number;
  height: number;
}

export interface StreamEvents {
  onPictures: (pictures: Picture[]) => void;
  /** The signed address ran out: answers a fresh one, null when there will be none; throws when it could not be asked for. */
  renew: () => Promise<string | null>;
  /** Nothing more can be tried. */
  onBroken: () => void;
}

/** What plays a signed HLS address in a video element, whoever decodes it. */
export interface Stream {
  choose(picture: number): void;
  /** True plays the sound alone, for weak networks; the position stays. */
  soundOnly(only: boolean): void;
  close(): void;
}
