import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClamdStandIn, harmful } from '../../../test/support/clamd-stand-in';
import type { Config } from '../config/config';
import type { Log } from '../log/log';
import { VirusScan } from './virus-scan';

const quiet = { error: () => undefined, warn: () => undefined } as unknown as Log;
const scanAt = (clamdAddress?: string) => new VirusScan({ clamdAddress } as Config, quiet);

describe('the look through a file', () => {
  it.each(['tcp', 'unix'])(
    'lets clean files pass and names the field of a harmful one, over %s',
    async (way) => {
      const path = join(tmpdir(), `clamd-${randomBytes(6).toString('hex')}.ctl`);
      const clamd = new ClamdStandIn();
      const scan = scanAt(await clamd.start(way === 'unix' ? path : undefined));
      await scan.pass(Buffer.alloc(200_000, 'a'));
      await scan.pass(Buffer.alloc(0));
      await expect(scan.pass(Buffer.from(`x ${harmful} y`))).rejects.toMatchObject({
        status: 422,
        code: 'paper.infected',
        errors: [{ field: 'file' }],
      });
      expect(clamd.looked).toEqual([200_000, 0, harmful.length + 4]);
      await clamd.stop();
      rmSync(path, { force: true });
    },
  );

  it('keeps nothing while nobody can say, and asks nobody where there is none', async () => {
    const clamd = new ClamdStandIn();
    const scan = scanAt(await clamd.start());
    await clamd.stop();
    await expect(scan.pass(Buffer.from('a'))).rejects.toMatchObject({
      status: 503,
      code: 'paper.scan-unavailable',
    });
    await expect(scanAt().pass(Buffer.from(harmful))).resolves.toBeUndefined();
  });
});
