import { join } from 'node:path';
import { readOnlyMedia, type ProbedSource } from './probe';
import { supervisedRun } from './supervised-run';

const longestSide = 1280;
export const posterFile = 'poster.jpg';

/** A still for lists: a telling picture from the first tenth, or, for sound alone, its wave on paper. */
export async function drawPoster(source: ProbedSource, folder: string, signal?: AbortSignal): Promise<void> {
  const target = join(folder, posterFile);
  const args = source.picture ? pictureArguments(source, source.picture.streamIndex) : waveArguments(source);
  await supervisedRun(
    'ffmpeg',
    ['-hide_banner', '-v', 'error', '-y', ...args, '-frames:v', '1', '-q:v', '3', target],
    {
      timeoutSeconds: 120 + source.seconds,
      signal,
    },
  );
}

function pictureArguments(source: ProbedSource, stream: number): string[] {
  const { display } = source.picture ?? { display: { width: 0, height: 0 } };
  const factor = Math.min(1, longestSide / Math.max(display.width, display.height, 1));
  const even = (length: number): number => Math.max(2, Math.floor((length * factor) / 2) * 2);
  // The first instants are often black; far seeks in broken files are slow.
  const from = Math.min(source.seconds * 0.1, 60).toFixed(3);
  const filter = `thumbnail=12,scale=${even(display.width)}:${even(display.height)},setsar=1,format=yuvj420p`;
  return [...readOnlyMedia, '-ss', from, '-i', source.path, '-map', `0:${stream}`, '-vf', filter];
}

function waveArguments(source: ProbedSource): string[] {
  const graph = [
    'color=c=0xf6f2ea:s=1280x720[paper]',
    `[0:${source.sound?.streamIndex ?? 0}]aformat=channel_layouts=mono,showwavespic=s=1120x320:colors=0x2f5d50[wave]`,
    '[paper][wave]overlay=80:200:format=auto,format=yuvj420p[poster]',
  ];
  return [...readOnlyMedia, '-i', source.path, '-filter_complex', graph.join(';'), '-map', '[poster]'];
}
