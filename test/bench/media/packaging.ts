import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { encodingArguments } from '../../../libs/media/packaging/encoding.rule';
import { runPass } from '../../../libs/media/packaging/packager';
import { masterPlaylist, type Rendition } from '../../../libs/media/packaging/playlist.rule';
import { drawPoster } from '../../../libs/media/packaging/poster';
import { probeSource, type ProbedSource } from '../../../libs/media/packaging/probe';
import { planOf } from '../../../libs/media/processing/package-plan.rule';

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

/** The whole of what the worker makes of it, storyboard and poster too; answers seconds of work. */
export async function packageIt(source: ProbedSource, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const begun = performance.now();
  const { first, rest } = planOf(source);
  const renditions: Rendition[] = [...(await runPass(source, first, folder)).renditions];
  await drawPoster(source, folder);
  if (rest) renditions.push(...(await runPass(source, rest, folder)).renditions);
  const seconds = (performance.now() - begun) / 1000;
  await writeFile(join(folder, 'master.m3u8'), masterPlaylist(renditions));
  return seconds;
}

/** One run of ffmpeg that makes the same ladder and nothing else; answers seconds of work. */
export async function plainRun(source: ProbedSource, folder: string): Promise<number> {
  const { first, rest } = planOf(source);
  const rungs = [...first.rungs, ...(rest?.rungs ?? [])];
  for (const { name } of rungs) await mkdir(join(folder, name), { recursive: true });
  const wanted = encodingArguments(source, { rungs, soundOnly: null, storyboard: null });
  const begun = performance.now();
  await run('ffmpeg', ['-v', 'error', '-y', '-i', source.path, ...wanted], { cwd: folder });
  return (performance.now() - begun) / 1000;
}
