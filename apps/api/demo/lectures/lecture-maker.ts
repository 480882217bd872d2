import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Lecture } from './lecture';
import { slidePicture } from './slide-picture';

const run = promisify(execFile);
const quiet = ['-hide_banner', '-loglevel', 'error', '-y'];

/** A recording of the lecture as an .mp4, with slides and a spoken track, and its subtitles as WebVTT. */
export interface MadeLecture {
  recording: string;
  subtitles: string;
}

/** Makes the files in `folder`. @throws Error when espeak-ng or ffmpeg is missing. */
export async function makeLecture(lecture: Lecture, folder: string): Promise<MadeLecture> {
  const work = join(folder, `${lecture.code}.work`);
  await mkdir(work, { recursive: true });
  try {
    const parts = await Promise.all(lecture.slides.map((_, index) => makePart(lecture, index, work)));
    const list = join(work, 'parts.txt');
    await writeFile(list, parts.map(({ file }) => `file '${file}'`).join('\n'));
    const recording = join(folder, `${lecture.code}.mp4`);
    await run('ffmpeg', [...quiet, '-f', 'concat', '-safe', '0', '-i', list, '-c', 'copy', recording]);
    return {
      recording,
      subtitles: subtitlesOf(
        lecture,
        parts.map(({ seconds }) => seconds),
      ),
    };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function makePart(
  lecture: Lecture,
  index: number,
  work: string,
): Promise<{ file: string; seconds: number }> {
  const slide = lecture.slides[index];
  if (!slide) throw new RangeError('no such slide');
  const [picture, speech, file] = ['png', 'wav', 'mp4'].map((end) => join(work, `${index}.${end}`)) as [
    string,
    string,
    string,
  ];
  await writeFile(picture, await slidePicture(slide, index, lecture.slides.length));
  await run('espeak-ng', ['-v', 'cmn', '-s', '165', '-w', speech, slide.spoken]);
  // Whole seconds, so that pictures and sound of all parts stay together when they are joined.
  const seconds = Math.ceil(await durationOf(speech)) + 1;
  await run('ffmpeg', [
    ...quiet,
    ...['-loop', '1', '-framerate', '10', '-i', picture, '-i', speech, '-t', String(seconds)],
    ...['-af', `apad=whole_dur=${seconds}`, '-ar', '48000', '-ac', '2', '-c:a', 'aac', '-b:a', '96k'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', file],
  ]);
  return { file, seconds };
}

async function durationOf(file: string): Promise<number> {
  const entries = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file];
  return Number((await run('ffprobe', entries)).stdout);
}

function subtitlesOf(lecture: Lecture, seconds: number[]): string {
  const cues: string[] = [];
  let from = 0;
  lecture.slides.forEach((slide, index) => {
    const to = from + (seconds[index] ?? 0);
    cues.push(...sentenceCues(slide.spoken, from, to));
    from = to;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

/** Sentences share the time of their slide by their length. */
function sentenceCues(spoken: string, from: number, to: number): string[] {
  const sentences = spoken.match(/[^。？！]+[。？！]/g) ?? [spoken];
  const length = sentences.join('').length;
  let at = from;
  return sentences.map((sentence) => {
    const end = at + ((to - from) * sentence.length) / length;
    const cue = `${stamp(at)} --> ${stamp(end)}\n${sentence}`;
    at = end;
    return cue;
  });
}

function stamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
