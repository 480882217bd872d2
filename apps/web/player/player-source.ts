export interface Subtitle {
  lang: string;
  label: string;
  url: string;
}

export interface PlayerSource {
  playlistUrl: string;
  posterUrl: string | null;
  /** WebVTT of small pictures for the timeline. */
  storyboardUrl: string | null;
  durationSeconds: number;
  resumeAt: number;
  /** Fastest rate that counts. */
  rateMax: number;
  /** How far one may seek, in seconds; null where all is free. */
  seekCeiling: number | null;
  subtitles: readonly Subtitle[];
}
