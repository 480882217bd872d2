import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const web = join(__dirname, '..');

/** Every folder of words in the web: each holds the same keys in both languages. */
const folders = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name === 'zh-CN.json')
  .map((entry) => relative(web, entry.parentPath));

/** Plural forms differ by language: Chinese has one, English two. */
const stem = (key: string): string => key.replace(/_(one|other)$/, '');

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [stem(path)];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key));
}

const read = (folder: string, locale: string): unknown =>
  JSON.parse(readFileSync(join(web, folder, `${locale}.json`), 'utf8'));

describe('people’s words', () => {
  it.each(folders)('in %s are the same in both languages', (folder) => {
    const [zh, en] = [new Set(keysOf(read(folder, 'zh-CN'))), new Set(keysOf(read(folder, 'en')))];
    expect([...zh].filter((key) => !en.has(key))).toEqual([]);
    expect([...en].filter((key) => !zh.has(key))).toEqual([]);
  });

  it.each(folders)('in %s never say that a parent failed', (folder) => {
    expect(JSON.stringify(read(folder, 'zh-CN'))).not.toMatch(/未完成|不合格|不及格|排名第|落后/);
  });
});
