import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../support/settings';

const project = process.cwd();
const sound = {
  'libs/platform/index.ts': 'export const ground = 1;',
  'libs/identity/index.ts': "export { person } from './person.service';",
  'libs/identity/person.service.ts': 'export const person = 1;',
  'libs/rating/index.ts': "export { tier } from './tier.rule';",
  'libs/rating/tier.rule.ts': 'export const tier = 1;',
};

/** Names of the rules that a house with these files breaks. */
async function brokenRules(planted: Record<string, string>): Promise<string[]> {
  const house = temporaryFolder('house');
  for (const [path, text] of Object.entries({ ...sound, ...planted })) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  copyFileSync(join(project, 'tsconfig.json'), join(house, 'tsconfig.json'));
  copyFileSync(join(project, 'package.json'), join(house, 'package.json'));
  symlinkSync(join(project, 'node_modules'), join(house, 'node_modules'));
  const cruise = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = [
    ...new Set(Object.keys({ ...sound, ...planted }).map((path) => path.split('/')[0] as string)),
  ];
  const words = [
    cruise,
    ...folders,
    '--config',
    join(project, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    cwd: house,
    maxBuffer: 64 * 1024 ** 2,
  }).catch((failure: { stdout: string }) => failure);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))];
}

describe('the dependency rules', () => {
  it('have nothing against a sound house', async () => {
    expect(await brokenRules({})).toEqual([]);
  });

  it.each<[string, string, Record<string, string>]>([
    [
      'no-circle',
      'a circle, even of types',
      {
        'libs/rating/a.service.ts': "import type { B } from './b.service'; export type A = B | 1;",
        'libs/rating/b.service.ts': "import type { A } from './a.service'; export type B = A | 2;",
      },
    ],
    [
      'no-side-door',
      'another noun entered by a side door',
      {
        'libs/rating/x.service.ts':
          "import { person } from '../identity/person.service'; export const x = person;",
      },
    ],
    [
      'no-upward-import-from-identity',
      'an import upwards',
      {
        'libs/identity/x.service.ts': "import { tier } from '@libs/rating'; export const x = tier;",
      },
    ],
    [
      'rules-are-pure',
      'a rule that touches a service',
      {
        'libs/rating/x.rule.ts': "import { y } from './y.service'; export const x = y;",
        'libs/rating/y.service.ts': 'export const y = 1;',
      },
    ],
    [
      'sql-has-a-place',
      'SQL in a service',
      {
        'libs/rating/x.service.ts': "import { DataSource } from 'typeorm'; export const x = DataSource;",
      },
    ],
    [
      'controllers-ask-services',
      'a controller that reaches a repository',
      {
        'libs/rating/x.controller.ts': "import { y } from './y.repository'; export const x = y;",
        'libs/rating/y.repository.ts': 'export const y = 1;',
      },
    ],
    [
      'web-knows-no-server',
      'a page that reaches server code',
      {
        'apps/web/x.ts': "import { tier } from '@libs/rating'; export const x = tier;",
      },
    ],
    [
      'features-stand-alone',
      'one web feature reaching another',
      {
        'apps/web/features/home/x.ts': "import { y } from '../courses/y'; export const x = y;",
        'apps/web/features/courses/y.ts': 'export const y = 1;',
      },
    ],
    [
      'apps-know-no-app',
      'an app reaching an app',
      {
        'apps/api/x.ts': "import { y } from '../worker/y'; export const x = y;",
        'apps/worker/y.ts': 'export const y = 1;',
      },
    ],
    [
      'unknown-floor',
      'a noun without a place on the floor map',
      {
        'libs/gossip/index.ts': "import { ground } from '@libs/platform'; export const x = ground;",
      },
    ],
  ])('%s catches %s', async (rule, _what, planted) => {
    expect(await brokenRules(planted)).toContain(rule);
  });
});
