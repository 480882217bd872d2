import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveWay, giveWayAsSession, type Niceness } from './giving-way';

export interface RunOptions {
  cwd?: string;
  /** Aborting kills the process and rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Seconds the whole run may take. */
  timeoutSeconds: number;
  /** Seconds without any sign of progress on standard output after which the run counts as stuck. */
  stallSeconds?: number;
  /** Called with each complete line of standard output instead of collecting it. */
  onLine?: (line: string) => void;
  /** 10 when nothing is said: people's requests come before every run. */
  niceness?: Niceness;
}

export interface RunOutcome {
  stdout: string;
  /** The last part only: enough to say what went wrong. */
  stderr: string;
}

export type RunFailure = 'exit' | 'killed' | 'timeout' | 'stalled';

/** A run that did not end well. `exit`: by its own verdict; the others: by ours, or by somebody's kill. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';

  constructor(
    readonly failure: RunFailure,
    readonly command: string,
    readonly stderr: string,
    readonly exitCode: number | null = null,
  ) {
    super(`${command} ended with ${failure}${exitCode === null ? '' : ` ${exitCode}`}: ${lastLine(stderr)}`);
  }
}

const keptErrorBytes = 16_384;
const keptOutputBytes = 32 * 1024 * 1024;
// Kills the child when its worker dies without a goodbye, so that no orphan eats the cores of the next attempt.
const dieWithParent = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL'] : [];

/**
 * Runs a program to its end, with arguments as a list (no shell), in a process group of its own that is
 * killed whole on abort, time-out or stall.
 * @throws RunFailed, or the reason of the abort signal
 */
export async function supervisedRun(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunOutcome> {
  options.signal?.throwIfAborted();
  const niceness = options.niceness ?? 10;
  const [program = command, ...rest] = [...dieWithParent, ...giveWay(niceness), command, ...args];
  const child = spawn(program, rest, { cwd: options.cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = new Collected(options.onLine);
  const watch = new Watch(child, options);
  const stopTelling = child.pid ? giveWayAsSession(child.pid, niceness) : () => undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    watch.alive();
    output.take(chunk);
  });
  let stderr = '';
  child.stderr.on(
    'data',
    (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(-keptErrorBytes)),
  );
  try {
    const { code, signal } = await ended(child);
    options.signal?.throwIfAborted();
    if (watch.verdict) throw new RunFailed(watch.verdict, command, stderr);
    if (signal) throw new RunFailed('killed', command, stderr);
    if (code !== 0) throw new RunFailed('exit', command, stderr, code);
    return { stdout: output.text, stderr };
  } finally {
    watch.end();
    stopTelling();
  }
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

/** Ends the whole process group when time is up, nothing moves, or the caller no longer wants it. */
class Watch {
  verdict: 'timeout' | 'stalled' | undefined;
  private readonly total: NodeJS.Timeout;
  private stall: NodeJS.Timeout | undefined;
  private readonly onAbort = (): void => this.kill();

  constructor(
    private readonly child: ChildProcess,
    private readonly options: RunOptions,
  ) {
    this.total = setTimeout(() => this.stop('timeout'), options.timeoutSeconds * 1000);
    options.signal?.addEventListener('abort', this.onAbort, { once: true });
    this.alive();
  }

  alive(): void {
    if (!this.options.stallSeconds) return;
    clearTimeout(this.stall);
    this.stall = setTimeout(() => this.stop('stalled'), this.options.stallSeconds * 1000);
  }

  end(): void {
    clearTimeout(this.total);
    clearTimeout(this.stall);
    this.options.signal?.removeEventListener('abort', this.onAbort);
  }

  private stop(verdict: 'timeout' | 'stalled'): void {
    this.verdict = verdict;
    this.kill();
  }

  private kill(): void {
    if (!this.child.pid) return;
    try {
      process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }
}

class Collected {
  text = '';
  private rest = '';

  constructor(private readonly onLine: ((line: string) => void) | undefined) {}

  take(chunk: Buffer): void {
    if (!this.onLine) {
      if (this.text.length < keptOutputBytes) this.text += chunk.toString('utf8');
      return;
    }
    const lines = (this.rest + chunk.toString('utf8')).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.onLine(line);
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
