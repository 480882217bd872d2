import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const libs = join(__dirname, '../../../libs');
const thrown =
  /new (?:Conflict|Refused|NotFound|Forbidden|TooMany|TooLarge|Unavailable|Unauthenticated)\(\s*'([a-z.-]+)'/g;

/** The codes of the refusals that the server writes out. */
const codes = [
  ...new Set(
    readdirSync(libs, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .flatMap((file) => [...readFileSync(join(libs, file), 'utf8').matchAll(thrown)])
      .map((match) => match[1] ?? ''),
  ),
].sort();

const words: unknown = JSON.parse(readFileSync(join(__dirname, 'words/codes/zh-CN.json'), 'utf8'));

const wordsOf = (code: string): unknown =>
  code
    .split('.')
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], words);

describe('every refusal of the server', () => {
  it('is found', () => {
    expect(codes.length).toBeGreaterThan(80);
  });

  it('has words of its own for people', () => {
    const wordless = codes.filter((code) => !(wordsOf(code) as { title?: string } | undefined)?.title);
    expect(wordless).toEqual([]);
  });
});
