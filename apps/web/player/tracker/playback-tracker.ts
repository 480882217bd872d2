import type { Range } from './play-session';
import { PlayedRanges } from './played-ranges';

/** The part of HTMLMediaElement that is looked at; hls.js and the platform's own HLS feed the same. */
export interface MediaSource extends EventTarget {
  readonly currentTime: number;
  readonly playbackRate: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  readonly readyState: number;
}

/** The part of Document and Window that is listened to. */
export interface PageSource extends EventTarget {
  readonly visibilityState: string;
}

export interface TrackerEvents {
  /** The player stopped counting (pause, end, hidden page): time for a report. `leaving` when the page may vanish. */
  onBreak: (leaving: boolean) => void;
}

const haveCurrentData = 2;

/** Counts only while playing, visible and advancing. Knows nothing of reports. */
export class PlaybackTracker {
  private readonly played = new PlayedRanges();
  private stopped = false;
  private readonly listening: [EventTarget, string, () => void][] = [];

  constructor(
    private readonly media: MediaSource,
    private readonly page: PageSource,
    private readonly events: TrackerEvents,
    private readonly clock: () => number,
  ) {
    const look = () => this.look();
    const breakOff = () => this.played.breakOff();
    this.listen(media, ['playing', 'timeupdate', 'ratechange', 'seeked'], look);
    this.listen(media, ['seeking', 'emptied'], breakOff);
    this.listen(media, ['waiting'], () => this.finish());
    this.listen(media, ['pause', 'ended'], () => this.rest(false));
    this.listen(page, ['visibilitychange'], () => {
      if (!this.visible) this.rest(true);
    });
  }

  get visible(): boolean {
    return this.page.visibilityState === 'visible';
  }

  get position(): number {
    return this.media.currentTime;
  }

  get rate(): number {
    return this.media.playbackRate;
  }

  /** Ranges played since the last call, up to this moment. */
  take(): Range[] {
    if (!this.stopped) this.look();
    return this.played.take();
  }

  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.finish();
    for (const [target, type, listener] of this.listening.splice(0))
      target.removeEventListener(type, listener);
  }

  private look(): void {
    const { media } = this;
    if (!this.visible || media.paused || media.ended || media.seeking || media.readyState < haveCurrentData)
      return;
    this.played.look(media.currentTime, media.playbackRate, this.clock());
  }

  private rest(leaving: boolean): void {
    this.finish();
    this.events.onBreak(leaving);
  }

  /** The last step before a break was played too: the events come after it. */
  private finish(): void {
    if (!this.media.seeking)
      this.played.lookIfOpen(this.media.currentTime, this.media.playbackRate, this.clock());
    this.played.breakOff();
  }

  private listen(target: EventTarget, types: string[], listener: () => void): void {
    for (const type of types) {
      target.addEventListener(type, listener);
      this.listening.push([target, type, listener]);
    }
  }
}
