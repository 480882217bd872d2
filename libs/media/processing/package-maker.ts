import type { EncodingPass } from '../packaging/encoding.rule';
import { runPass, whenThereIsRoom, type PassResult } from '../packaging/packager';
import { drawPoster } from '../packaging/poster';
import { refuseLength, type ProbedSource, type SourceLimits } from '../packaging/probe';
import { planOf, wholeOf } from './package-plan.rule';
import { sideBySide } from './side-by-side';

export interface PackagingJob {
  source: ProbedSource;
  /** Of this job alone: everything is made here. */
  folder: string;
  limits: SourceLimits;
  /** What the first pass makes was made before: only the rest is asked for. */
  isPlayable: boolean;
  signal?: AbortSignal;
}

export interface FinishedPass {
  folder: string;
  pass: EncodingPass;
  done: PassResult;
}

export interface FirstPass extends FinishedPass {
  source: ProbedSource;
  /** Nothing else follows. */
  last: boolean;
}

export interface PackagingEvents {
  /** Share of the whole job that is done, 0–1. */
  onProgress?: (share: number) => void;
  /** The recording can be watched, its poster is drawn. */
  onFirst: (made: FirstPass) => Promise<void>;
  /** Comes after `onFirst` has ended well. */
  onRest: (made: FinishedPass) => Promise<void>;
}

/**
 * Makes a package. Both passes run at the same time: a run of ffmpeg leaves gaps on every processor, and the rest
 * fills those of the first. The first pass is heard first: its fault is the fault of the job, and should the rest
 * fail before it, the recording becomes playable all the same.
 * @throws SourceRefused when the source itself is at fault, RunFailed when a run is
 */
export function makePackage(job: PackagingJob, events: PackagingEvents): Promise<void> {
  const { source, folder } = job;
  const { first, rest, firstShare } = planOf(source);
  const tell = wholeOf(firstShare, events.onProgress ?? (() => undefined));
  if (job.isPlayable) tell.first(1);
  return sideBySide(job.signal, async (begin) => {
    const playable = job.isPlayable
      ? null
      : begin((signal) => makeFirst(first, { ...job, signal }, tell.first));
    const better = rest && begin((signal) => makeRest(rest, { ...job, signal }, tell.rest));
    if (playable) await events.onFirst({ folder, source, pass: first, done: await playable, last: !rest });
    if (rest && better) await events.onRest({ folder, pass: rest, done: await better });
  });
}

type Tell = (share: number) => void;

/** The poster takes a processor for a moment only, and is as much at the mercy of the source as the pass is. */
function makeFirst(pass: EncodingPass, job: PackagingJob, onProgress: Tell): Promise<PassResult> {
  const { source, folder } = job;
  return sideBySide(job.signal, async (begin) => {
    const poster = begin((signal) => drawPoster(source, folder, signal));
    const done = await begin((signal) => runPass(source, pass, folder, { signal, onProgress }));
    refuseLength(done.seconds, job.limits);
    await poster;
    return done;
  });
}

function makeRest(pass: EncodingPass, job: PackagingJob, onProgress: Tell): Promise<PassResult> {
  const { source, folder, signal } = job;
  return runPass(source, pass, folder, { signal, onProgress, pace: whenThereIsRoom });
}
