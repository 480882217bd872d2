import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { encodingArguments } from '../../../libs/media/packaging/encoding.rule';
import { masterPlaylist, type Rendition } from '../../../libs/media/packaging/playlist.rule';
import { probeSource, type ProbedSource } from '../../../libs/media/packaging/probe';
import { makePackage, type FinishedPass } from '../../../libs/media/processing/package-maker';
import { planOf } from '../../../libs/media/processing/package-plan.rule';
import { supervisedRun } from '../../../libs/media/packaging/supervised-run';
import { endedChildrenSeconds } from '../rig/process-figures';

const run = promisify(execFile);
const limits = { minSeconds: 0.5, maxSeconds: 3600, maxSide: 4096 };

/** A recording as a school makes one: 720p, 25 pictures a second, moving picture and sound. */
export async function aRecording(folder: string, seconds: number): Promise<ProbedSource> {
  const path = join(folder, 'recording.mp4');
  const picture = `testsrc2=size=1280x720:rate=25:duration=${seconds}`;
  await run('ffmpeg', [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', picture],
    ...['-f', 'lavfi', '-i', `sine=frequency=330:duration=${seconds}`],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', '3M', '-c:a', 'aac', path],
  ]);
  return probeSource(path, limits);
}

/** Seconds of one run: by the clock, and of all processors together. */
export interface Took {
  clock: number;
  processor: number;
}

export interface Packaging extends Took {
  /** Seconds by the clock until it could be watched. */
  playable: number;
}

/** The whole of what the worker makes of it, storyboard and poster too, in the worker's order. */
export async function packageIt(source: ProbedSource, folder: string): Promise<Packaging> {
  await mkdir(folder, { recursive: true });
  const renditions: Rendition[] = [];
  const begun = performance.now();
  let playable = NaN;
  const keep = (pass: FinishedPass): void => void renditions.push(...pass.done.renditions);
  const took = await taking(() =>
    makePackage(
      { source, folder, limits, isPlayable: false },
      {
        onFirst: async (first) => {
          playable = (performance.now() - begun) / 1000;
          keep(first);
        },
        onRest: async (rest) => keep(rest),
      },
    ),
  );
  await writeFile(join(folder, 'master.m3u8'), masterPlaylist(renditions));
  return { ...took, playable };
}

/** One run of ffmpeg that makes the same ladder and nothing else, giving way to others as ours does. */
export async function plainRun(source: ProbedSource, folder: string): Promise<Took> {
  const { first, rest } = planOf(source);
  const rungs = [...first.rungs, ...(rest?.rungs ?? [])];
  for (const { name } of rungs) await mkdir(join(folder, name), { recursive: true });
  const wanted = encodingArguments(source, { rungs, soundOnly: null, storyboard: null });
  return taking(async () => {
    await supervisedRun('ffmpeg', ['-v', 'error', '-y', '-i', source.path, ...wanted], {
      cwd: folder,
      timeoutSeconds: 3600,
    });
  });
}

async function taking(work: () => Promise<void>): Promise<Took> {
  const [begun, used] = [performance.now(), endedChildrenSeconds()];
  await work();
  return { clock: (performance.now() - begun) / 1000, processor: endedChildrenSeconds() - used };
}
