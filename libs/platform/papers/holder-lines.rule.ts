/** How a name stands on a paper: its lines, and the size of the letters in points. */
interface SetName {
  lines: string[];
  size: number;
}

/** The place for it, in points. */
const place = { width: 560, wideWidth: 640, height: 50 };
const largest = 30;
const mostLines = 3;
const lineHeight = 1.25;

/**
 * One line where the name has room in it; else the two or three lines, about equally long, that let it be largest.
 * `widthOf` answers how wide a text is at the largest size; widths grow with the size.
 */
export function setName(name: string, widthOf: (text: string) => number): SetName {
  if (widthOf(name) <= place.width) return { lines: [name], size: largest };
  const ways = Array.from({ length: mostLines }, (_, at) => setIn(inLines(name, at + 1), widthOf));
  return ways.reduce((best, way) => (way.size > best.size ? way : best));
}

function setIn(lines: string[], widthOf: (text: string) => number): SetName {
  const widest = Math.max(...lines.map(widthOf));
  const byHeight = lines.length === 1 ? largest : place.height / (lines.length * lineHeight);
  return { lines, size: Math.min(largest, byHeight, (largest * place.wideWidth) / widest) };
}

/** By whole characters, also those that take two places in a string. */
function inLines(name: string, count: number): string[] {
  const letters = [...name];
  const each = Math.ceil(letters.length / count);
  const lines = Array.from({ length: count }, (_, at) => letters.slice(at * each, (at + 1) * each).join(''));
  return lines.filter((line) => line !== '');
}

/** How far apart the lines begin. */
export const lineStep = (size: number): number => size * lineHeight;
