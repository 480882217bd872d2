/** From and to in media seconds. */
export type Range = [from: number, to: number];

/** The part of the opened session the tracker needs; the rest is the player's. */
export interface PlaySession {
  id: string;
  reportEverySeconds: number;
}

/** A part that did not count and why; the words for it are the player's. */
export interface Clip {
  from: number;
  to: number;
  reason: 'clock' | 'length' | 'daily-cap' | 'hidden';
}

/** The server's figures after a report. */
export interface ReportAnswer {
  seq: number;
  coveredSeconds: number;
  percent: number;
  completed: boolean;
  creditedSeconds: number;
  clipped: Clip[];
  seekCeiling: number | null;
}

export interface Report {
  seq: number;
  ranges: Range[];
  position: number;
  rate: number;
  visible: boolean;
}

/** A report that no server has answered yet, with the session it belongs to. */
export interface UnsentReport extends Report {
  playSessionId: string;
}
