import { open, stat } from 'node:fs/promises';
import { factsOf, type ProbeReport, type SourceFacts } from './source.rule';
import { SourceRefused } from './source-refused';
import { RunFailed, supervisedRun } from './supervised-run';

/** What a lesson may be; beyond it the file is refused with a sentence. */
export interface SourceLimits {
  minSeconds: number;
  maxSeconds: number;
  /** Longest side of the picture, in pixels. */
  maxSide: number;
}

/** A source that may be packaged, with its length settled (seconds). */
export interface ProbedSource extends SourceFacts {
  path: string;
  seconds: number;
}

/**
 * Only plain local media files are ever opened. Without this a text file that happens to be a playlist could make
 * ffmpeg read other files of this machine, or call addresses of the city's network.
 */
export const readOnlyMedia = [
  '-protocol_whitelist',
  'file',
  '-format_whitelist',
  'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,m4v,h264,hevc,ogg,flv,asf,wav,w64,aiff,mp3,flac,aac,amr,dv,mxf,rm',
] as const;

/**
 * Finds out what a file is by reading it.
 * @throws SourceRefused when it cannot become a lesson
 */
export async function probeSource(
  path: string,
  limits: SourceLimits,
  signal?: AbortSignal,
): Promise<ProbedSource> {
  const facts = factsOf(await report(path, signal));
  if ('reason' in facts) {
    throw new SourceRefused(
      facts.reason,
      facts.reason === 'no-stream'
        ? 'There is neither picture nor sound in this file.'
        : 'This encoding is not known here.',
      'codec' in facts ? { codec: facts.codec } : {},
    );
  }
  const seconds = facts.claimedSeconds ?? (await measuredSeconds(path, facts, signal));
  refuseLength(seconds, limits);
  const { display } = facts.picture ?? {};
  if (display && Math.min(display.width, display.height) < 2) {
    throw new SourceRefused('undecodable', 'The picture of this file cannot be read.');
  }
  if (display && Math.max(display.width, display.height) > limits.maxSide) {
    throw new SourceRefused('picture-too-large', 'The picture is larger than can be worked with.', {
      width: display.width,
      height: display.height,
      max: limits.maxSide,
    });
  }
  return { ...facts, path, seconds };
}

export function refuseLength(seconds: number, limits: SourceLimits): void {
  if (seconds < limits.minSeconds) {
    throw new SourceRefused('too-short', 'There is hardly anything in this file.', {
      min: limits.minSeconds,
    });
  }
  if (seconds > limits.maxSeconds) {
    throw new SourceRefused('too-long', 'This file is longer than a lesson may be.', {
      hours: Math.round(limits.maxSeconds / 360) / 10,
    });
  }
}

async function report(path: string, signal?: AbortSignal): Promise<ProbeReport> {
  const args = [...readOnlyMedia, '-v', 'error', '-of', 'json', '-show_format', '-show_streams', '-i', path];
  try {
    const { stdout } = await supervisedRun('ffprobe', args, { timeoutSeconds: 60, signal });
    return JSON.parse(stdout) as ProbeReport;
  } catch (error) {
    if (!(error instanceof RunFailed) || error.failure !== 'exit') throw error;
    throw await refusalOf(path, error);
  }
}

async function refusalOf(path: string, error: RunFailed): Promise<Error> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  // The file is missing: a fault of this machine, not of the teacher's recording.
  if (size === null) return error;
  if (size === 0) return new SourceRefused('too-short', 'This file is empty.', { min: 1 });
  // An .mp4 keeps its table of contents at its end: without it the upload or the recording broke off.
  if (/moov atom not found/.test(error.stderr) && (await startsLikeMp4(path))) {
    return new SourceRefused('truncated', 'The end of this recording is missing.');
  }
  return new SourceRefused('not-media', 'This file is no video and no sound recording.');
}

async function startsLikeMp4(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return ['ftyp', 'mdat', 'wide', 'free', 'skip'].includes(buffer.toString('latin1', 4, 8));
  } finally {
    await file.close();
  }
}

/** For containers that do not say how long they are (recordings made by browsers): reads all packets once. */
async function measuredSeconds(path: string, facts: SourceFacts, signal?: AbortSignal): Promise<number> {
  let micros = 0;
  const stream = facts.picture?.streamIndex ?? facts.sound?.streamIndex ?? 0;
  await supervisedRun(
    'ffmpeg',
    // prettier-ignore
    [...readOnlyMedia, '-v', 'error', '-i', path, '-map', `0:${stream}`, '-c', 'copy', '-f', 'null',
     '-progress', 'pipe:1', '-nostats', '-'],
    {
      timeoutSeconds: 600,
      stallSeconds: 60,
      signal,
      onLine: (line) => (micros = Math.max(micros, outTimeMicros(line) ?? 0)),
    },
  );
  return micros / 1_000_000;
}

/** Microseconds of media in a line of ffmpeg's progress report, null for other lines. */
export function outTimeMicros(line: string): number | null {
  const found = /^out_time_us=(\d+)/.exec(line);
  return found ? Number(found[1]) : null;
}
