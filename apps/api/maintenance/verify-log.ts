import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Config, Redis, type ChainEnd } from '@libs/platform';
import { StateLogVerification, type StateLogReport } from '@libs/rating';
import { ApiModule } from '../api.module';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @throws Error on a word that is none of its own */
function anchorIn(words: string[]): ChainEnd | null {
  let noted: ChainEnd | null = null;
  for (const word of words) {
    const [, sequence, hash] = /^--anchor=(\d+):([0-9a-f]{64})$/.exec(word) ?? [];
    if (!sequence || !hash) throw new Error(`unknown: ${word}; the one option is --anchor=NUMBER:HASH`);
    noted = { sequence: Number(sequence), hash };
  }
  return noted;
}

/**
 * `npm run verify-log` works every hash of the log of states (titles, assessments, vetoes, awards …) out again, and holds what
 * stands today against the last change of each. Ends with 1 when something is wrong.
 */
async function main(words: string[]): Promise<number> {
  const anchor = anchorIn(words);
  const app = await NestFactory.createApplicationContext(ApiModule.with(new Config(process.env)), {
    logger: ['error', 'warn'],
  });
  try {
    return tell(await app.get(StateLogVerification).run(anchor));
  } finally {
    app.get(Redis).disconnect();
    await app.close();
  }
}

function tell({ entries, end, firstBreak, differences }: StateLogReport): number {
  say(`${entries} changes of state`);
  if (firstBreak) {
    const { sequence, about, fault } = firstBreak;
    say(`BROKEN at entry ${sequence}${about ? ` (${about})` : ''}: ${fault}`);
  } else say(`The chain is whole. Its end, to note down elsewhere: --anchor=${end.sequence}:${end.hash}`);
  for (const { subject, id, what, present, logged } of differences)
    say(
      `DIFFERENT: ${what} of ${subject} ${id} is ${present ?? 'gone'}; in the log it is ${logged ?? 'unknown'}`,
    );
  if (differences.length === 0) say('What stands is what the last changes made of it.');
  return firstBreak || differences.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `The log was not verified to the end: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  },
);
