import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { say } from './paper';

const benches: Record<string, () => Promise<(options: BenchOptions) => Promise<void>>> = {
  watch: async () => (await import('./watch/watch')).watch,
};

export interface BenchOptions {
  /** Short runs: a look, not a figure to quote. */
  quick: boolean;
  /** Minutes of steady load at the end, with memory over time; 0 for none. */
  minutes: number;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, minutes: { type: 'string', default: '0' } },
  });
  const bench = await benches[positionals[0] ?? '']?.();
  if (!bench) {
    say(`npm run bench -- <${Object.keys(benches).join('|')}> [--quick] [--minutes 10]`);
    process.exitCode = 1;
    return;
  }
  await bench({ quick: values.quick, minutes: Number(values.minutes) });
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
