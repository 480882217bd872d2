import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { LedgerCatchUp, LedgerVerification, type LedgerReport } from '@libs/graduation';
import { Config, Redis } from '@libs/platform';
import { ApiModule } from '../api.module';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Words {
  record: boolean;
  /** A head noted down earlier, as this command prints it. */
  anchor: { sequence: number; hash: string } | null;
}

/** @throws Error on a word that is none of its own */
function read(words: string[]): Words {
  const meant: Words = { record: false, anchor: null };
  for (const word of words) {
    const anchor = /^--anchor=(\d+):([0-9a-f]{64})$/.exec(word);
    if (anchor?.[1] && anchor[2]) meant.anchor = { sequence: Number(anchor[1]), hash: anchor[2] };
    else if (word === '--record-missing') meant.record = true;
    else throw new Error(`unknown: ${word}; the options are --record-missing and --anchor=NUMBER:HASH`);
  }
  return meant;
}

/**
 * `npm run verify-ledger` works every hash of the evidence ledger out again and holds each entry beside its certificate;
 * with `-- --record-missing` certificates older than the ledger are recorded first. Ends with 1 when something is wrong.
 */
async function main(words: string[]): Promise<number> {
  const { record, anchor } = read(words);
  const app = await NestFactory.createApplicationContext(ApiModule.with(new Config(process.env)), {
    logger: ['error', 'warn'],
  });
  try {
    if (record) say(`${await app.get(LedgerCatchUp).run()} certificates recorded later`);
    return tell(await app.get(LedgerVerification).run(anchor));
  } finally {
    app.get(Redis).disconnect();
    await app.close();
  }
}

function tell({ firstBreak, head, ...counts }: LedgerReport): number {
  say(`${counts.entries} entries, ${counts.revocations} of them revocations`);
  say(
    `${counts.recordedLater} were recorded later, the facts of ${counts.erased} were erased with the account`,
  );
  if (counts.unrecorded > 0) {
    say(`${counts.unrecorded} certificates are older than the ledger; -- --record-missing records them`);
  }
  if (!firstBreak) {
    say(`The chain is whole. Its end, to note down elsewhere: --anchor=${head.sequence}:${head.hash}`);
    return 0;
  }
  const { sequence, certificateId, fault } = firstBreak;
  say(`BROKEN at entry ${sequence}${certificateId ? ` (certificate ${certificateId})` : ''}: ${fault}`);
  return 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `The ledger was not verified to the end: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  },
);
