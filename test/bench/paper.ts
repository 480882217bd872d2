import { cpus, loadavg, totalmem } from 'node:os';

export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** A table in plain columns; the first row is its head. */
export function table(rows: (string | number)[][]): void {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)));
  const widths = (texts[0] ?? []).map((_, at) => Math.max(...texts.map((row) => row[at]?.length ?? 0)));
  for (const row of texts) {
    say(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    );
  }
  say();
}

/** Three digits are what such a figure is worth. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

/** The middle one, and from where to where they go. */
export function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const [least = NaN, most = NaN] = [sorted[0], sorted.at(-1)];
  const middle = figure(sorted[sorted.length >> 1] ?? NaN);
  return sorted.length > 1 ? `${middle} (${figure(least)} to ${figure(most)})` : middle;
}

export const percent = (part: number, whole: number): string => `${figure((100 * part) / whole)} %`;

/** On what, and beside what else: without it no figure says anything. */
export function sayMachine(): void {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  say(`${cpus().length} × ${cpu?.model ?? 'processor'}, ${memory} GiB, Node ${process.version}`);
  say(`load average before: ${loadavg().map(figure).join(' ')}`);
  say();
}
