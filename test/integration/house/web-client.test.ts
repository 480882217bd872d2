import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../support/settings';
import { aWorld, type World } from '../../support/world';

const web = join(process.cwd(), 'apps/web/api');

/** Every file below a folder with its text, by its path. */
function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), readFileSync(path, 'utf8')];
    }),
  );
}

describe("the web's client", () => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  it('is made from the document that the api gives', async () => {
    const { body } = await world.http.get('/api/openapi.json');
    expect(JSON.parse(readFileSync(join(web, 'openapi.json'), 'utf8'))).toEqual(body);
  });

  it('is what the document makes, changed by nobody', async () => {
    const made = temporaryFolder('client');
    const generator = join(process.cwd(), 'node_modules/@hey-api/openapi-ts/bin/run.js');
    const words = [generator, '-f', join(web, 'openapi-ts.config.ts'), '-o', made];
    await promisify(execFile)(process.execPath, words, { cwd: process.cwd() });
    expect(filesOf(join(web, 'generated'))).toEqual(filesOf(made));
  });
});
