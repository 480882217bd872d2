import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { getPriority } from 'node:os';
import { supervisedRun } from '@libs/media/packaging/supervised-run';

describe('a supervised run', () => {
  it('ends the whole process group on time-out, stall and abort', async () => {
    const sleep = ['-c', 'sleep 30 & wait'];
    await expect(supervisedRun('bash', sleep, { timeoutSeconds: 0.2 })).rejects.toMatchObject({
      failure: 'timeout',
    });
    await expect(
      supervisedRun('bash', sleep, { timeoutSeconds: 9, stallSeconds: 0.2 }),
    ).rejects.toMatchObject({ failure: 'stalled' });
    const stop = new AbortController();
    const running = supervisedRun('bash', sleep, { timeoutSeconds: 9, signal: stop.signal });
    stop.abort(new Error('shutting down'));
    await expect(running).rejects.toThrow('shutting down');
  });

  it('says when somebody killed it and when it failed by itself', async () => {
    await expect(supervisedRun('bash', ['-c', 'kill -9 $$'], { timeoutSeconds: 9 })).rejects.toMatchObject({
      failure: 'killed',
    });
    await expect(
      supervisedRun('bash', ['-c', 'echo no >&2; exit 3'], { timeoutSeconds: 9 }),
    ).rejects.toMatchObject({
      failure: 'exit',
      exitCode: 3,
    });
  });

  it('gives way to people, as a process and where sessions are weighed, as a session', async () => {
    const own = getPriority();
    const weighsSessions = (await readFile('/proc/self/autogroup', 'utf8').catch(() => '')) !== '';
    for (const niceness of [undefined, 19] as const) {
      const { stdout } = await supervisedRun('nice', [], { timeoutSeconds: 60, niceness });
      expect(Number(stdout)).toBe(Math.min(19, own + (niceness ?? 10)));
      if (!weighsSessions) continue;
      const untilTold = `until grep -q ' nice ${niceness ?? 10}$' /proc/self/autogroup; do sleep 0.02; done`;
      await supervisedRun('sh', ['-c', untilTold], { timeoutSeconds: 60, niceness });
    }
  });

  it('does not outlive the worker', async () => {
    // It speaks once it has begun: from then on the worker's death is its own.
    const script = `
      const { spawn } = require('node:child_process');
      const program = ['--pdeathsig', 'KILL', 'sh', '-c', 'echo $$; exec sleep 120'];
      spawn('/usr/bin/setpriv', program, { detached: true, stdio: ['ignore', 'inherit', 'ignore'] });`;
    const worker = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = await new Promise<number>((resolve) =>
      worker.stdout.once('data', (data: Buffer) => resolve(Number(data))),
    );
    const isThere = async (): Promise<boolean> =>
      !/\) Z/.test(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z'));
    expect(await isThere()).toBe(true);
    worker.kill('SIGKILL');
    while (await isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
