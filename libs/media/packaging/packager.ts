import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodingArguments, storyboardSheet, type EncodingPass } from './encoding.rule';
import type { Niceness } from './giving-way';
import type { Rung } from './ladder.rule';
import { bitratesOf, isWhole, lengthOf, segmentsOf, type Rendition } from './playlist.rule';
import { outTimeMicros, readOnlyMedia, type ProbedSource } from './probe';
import { SourceRefused } from './source-refused';
import { storyboardTrack } from './storyboard.rule';
import { RunFailed, supervisedRun } from './supervised-run';

export interface Supervision {
  signal?: AbortSignal;
  /** Share of this pass that is done, 0–1. */
  onProgress?: (share: number) => void;
  /** Soon, when nothing is said. */
  pace?: Pace;
}

/** How a pass stands beside everything else that wants the processors. */
export interface Pace {
  niceness: Niceness;
  /** How many times longer than the first of all it may take, or be silent. */
  patience: number;
}

const soon: Pace = { niceness: 10, patience: 1 };
/** Takes what the others leave; where both want the same processor, Linux gives it a seventh of what `soon` has. */
export const whenThereIsRoom: Pace = { niceness: 19, patience: 7 };

export interface PassResult {
  renditions: Rendition[];
  /** Seconds, three decimals, as the packaged playlist counts them. */
  seconds: number;
}

/**
 * Runs one pass into `folder` (which must be empty of these renditions).
 * @throws SourceRefused when the source itself is at fault, RunFailed when the run is
 */
export async function runPass(
  source: ProbedSource,
  pass: EncodingPass,
  folder: string,
  supervision: Supervision = {},
): Promise<PassResult> {
  const names = [
    ...pass.rungs.map((rung) => rung.name),
    ...(pass.soundOnly && source.sound ? [pass.soundOnly] : []),
  ];
  for (const name of names) await mkdir(join(folder, name), { recursive: true });
  // prettier-ignore
  const input = ['-hide_banner', '-v', 'error', '-y', '-nostats', '-progress', 'pipe:1', ...readOnlyMedia, '-i', source.path];
  await encode([...input, ...encodingArguments(source, pass)], source, folder, supervision);
  const renditions = [];
  for (const name of names) renditions.push(await renditionIn(folder, name, source, pass.rungs));
  const seconds = await secondsIn(folder, names[0] ?? '');
  refuseMissingEnd(source, seconds);
  if (pass.storyboard) {
    await writeFile(
      join(folder, 'storyboard.vtt'),
      storyboardTrack(pass.storyboard, seconds, storyboardSheet),
    );
  }
  return { renditions, seconds };
}

async function encode(
  args: string[],
  source: ProbedSource,
  cwd: string,
  supervision: Supervision,
): Promise<void> {
  const { niceness, patience } = supervision.pace ?? soon;
  try {
    await supervisedRun('ffmpeg', args, {
      cwd,
      signal: supervision.signal,
      // Generous: a slow machine at a twelfth of real time still gets through, an endless run does not.
      timeoutSeconds: (300 + source.seconds * 12) * patience,
      stallSeconds: 120 * patience,
      niceness,
      onLine: (line) => {
        const micros = outTimeMicros(line);
        if (micros !== null) supervision.onProgress?.(Math.min(1, micros / 1e6 / source.seconds));
      },
    });
    supervision.onProgress?.(1);
  } catch (error) {
    if (error instanceof RunFailed && isSourceFault(error)) {
      throw new SourceRefused('undecodable', 'This recording is damaged: it cannot be read to its end.');
    }
    throw error;
  }
}

/** What ffmpeg says when the bytes, and not the machine, stop it. */
function isSourceFault(error: RunFailed): boolean {
  return (
    error.failure === 'exit' &&
    !/No space left|Cannot allocate|Input\/output error|Permission denied|No such file/.test(error.stderr) &&
    /Invalid data found|matches no streams|Error while decoding|does not contain any stream|Cannot determine format|could not find codec|Output file is empty|Decoder .* not found|decoder/i.test(
      error.stderr,
    )
  );
}

/** A file whose end was lost still opens; only its length gives it away. */
function refuseMissingEnd(source: ProbedSource, seconds: number): void {
  const claimed = source.claimedSeconds;
  if (claimed === null || seconds >= claimed - Math.max(1, claimed * 0.02)) return;
  throw new SourceRefused('truncated', 'The end of this recording is missing.', {
    expectedSeconds: Math.round(claimed),
    foundSeconds: Math.round(seconds),
  });
}

async function secondsIn(folder: string, name: string): Promise<number> {
  return lengthOf(segmentsOf(await readFile(join(folder, name, 'index.m3u8'), 'utf8')));
}

async function renditionIn(
  folder: string,
  name: string,
  source: ProbedSource,
  rungs: readonly Rung[],
): Promise<Rendition> {
  const path = join(folder, name);
  const playlist = await readFile(join(path, 'index.m3u8'), 'utf8').catch(() => '');
  const segments = segmentsOf(playlist);
  if (!isWhole(playlist) || segments.length === 0) {
    throw new SourceRefused('undecodable', 'Nothing of this recording can be read.');
  }
  const bytes = await Promise.all(
    segments.map(async (segment) => (await stat(join(path, segment.uri))).size),
  );
  const rung = rungs.find((candidate) => candidate.name === name);
  return {
    name,
    kind: rung ? 'video' : 'audio',
    width: rung?.width ?? null,
    height: rung?.height ?? null,
    frameRate: rung ? (source.picture?.rate.perSecond ?? null) : null,
    ...bitratesOf(segments, bytes),
    codecs: await codecsOf(path, Boolean(rung), source.sound !== null),
  };
}

/** The picture's profile and level as the encoder chose them, read from the start segment. */
async function codecsOf(folder: string, picture: boolean, sound: boolean): Promise<string> {
  const codecs = sound ? ['mp4a.40.2'] : [];
  if (!picture) return codecs.join(',');
  const init = (await readdir(folder)).find((name) => name.startsWith('init')) ?? 'init.mp4';
  const head = await readFile(join(folder, init));
  const box = head.indexOf('avcC');
  if (box < 0) throw new Error(`${init} has no H.264 description`);
  return [`avc1.${head.subarray(box + 5, box + 8).toString('hex')}`, ...codecs].join(',');
}
