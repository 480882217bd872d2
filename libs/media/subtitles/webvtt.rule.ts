export interface Cue {
  /** Seconds. */
  from: number;
  to: number;
  text: string;
}

export type SubtitleFault = 'no-cues' | 'unreadable-text' | 'too-many-cues';

const mostCues = 20_000;
const longestText = 500;
const timing = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s|$)/;

/** Subtitles come as UTF-8, as UTF-16 with its mark, or, from older Chinese tools, as GB 18030. null: none of them. */
export function subtitleText(bytes: Uint8Array): string | null {
  const mark = [bytes[0], bytes[1]].join();
  const candidates =
    mark === '255,254' ? ['utf-16le'] : mark === '254,255' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of candidates) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** Cues of an .srt or .vtt text, in the order of their time; blocks that are none (notes, styles) are passed over. */
export function cuesOf(text: string): Cue[] {
  const blocks = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/);
  return blocks
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => timing.test(line));
      const [, from = '', to = ''] = timing.exec(lines[at] ?? '') ?? [];
      const cue = { from: secondsOf(from), to: secondsOf(to), text: cleaned(lines.slice(at + 1)) };
      return at >= 0 && cue.to > cue.from && cue.text !== '' ? [cue] : [];
    })
    .sort((a, b) => a.from - b.from);
}

/** WebVTT of an uploaded file, whatever of the usual formats it came in; markup and styles are gone. */
export function webVttOf(bytes: Uint8Array): { text: string } | { fault: SubtitleFault } {
  const read = subtitleText(bytes);
  if (read === null) return { fault: 'unreadable-text' };
  const cues = cuesOf(read);
  if (cues.length === 0) return { fault: 'no-cues' };
  if (cues.length > mostCues) return { fault: 'too-many-cues' };
  const blocks = cues.map((cue) => `${stampOf(cue.from)} --> ${stampOf(cue.to)}\n${cue.text}\n`);
  return { text: `WEBVTT\n\n${blocks.join('\n')}` };
}

/** Plain lines: tags and override codes removed, what could be read as a tag or a timing line escaped. */
function cleaned(lines: string[]): string {
  return lines
    .map((line) =>
      line
        .replace(/<[^>]*>/g, '')
        .replace(/\{\\[^}]*\}/g, '')
        .replace(/&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)/g, '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/\p{Cc}/gu, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, longestText);
}

function secondsOf(stamp: string): number {
  const parts = stamp.replace(',', '.').split(':').map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

function stampOf(seconds: number): string {
  const millis = Math.round(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = [
    Math.floor(millis / 3_600_000),
    Math.floor(millis / 60_000) % 60,
    Math.floor(millis / 1000) % 60,
  ];
  return `${clock.map(two).join(':')}.${String(millis % 1000).padStart(3, '0')}`;
}
