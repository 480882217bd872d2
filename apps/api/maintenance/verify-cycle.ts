import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Config, Redis } from '@libs/platform';
import { FrozenCycles } from '@libs/rating';
import { ApiModule } from '../api.module';
import { checkFrozen, checkFrozenFile, type FrozenReport } from './frozen-file';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Asked {
  cycle: string | null;
  export: string | null;
  file: string | null;
}

/** @throws Error on a word that is none of its own */
function asked(words: string[]): Asked {
  const found: Asked = { cycle: null, export: null, file: null };
  for (const word of words) {
    const [, name, value] = /^--(cycle|export|file)=(.+)$/.exec(word) ?? [];
    if (!name || !value)
      throw new Error(`unknown: ${word}; the options are --cycle=CODE, --export=FILE, --file=FILE`);
    found[name as keyof Asked] = value;
  }
  return found;
}

/**
 * `npm run verify-cycle [-- --cycle=CODE]` works a frozen cycle out again from its inputs, `-- --export=FILE` writes these
 * down, and `-- --file=FILE` works out such a file, on any machine, without the installation. Ends with 1 on a difference.
 */
async function main(words: string[]): Promise<number> {
  const { cycle, export: to, file } = asked(words);
  if (file) return tell(await checkFrozenFile(file));
  const app = await NestFactory.createApplicationContext(ApiModule.with(new Config(process.env)), {
    logger: ['error', 'warn'],
  });
  try {
    const frozen = app.get(FrozenCycles);
    const opened = await frozen.open(cycle);
    return tell(await checkFrozen(opened.cycle, frozen.schools(opened.id), to ?? undefined));
  } finally {
    app.get(Redis).disconnect();
    await app.close();
  }
}

function tell({ cycle, faults }: FrozenReport): number {
  say(
    `Cycle ${cycle.cycle}, standard ${cycle.standardVersion}, ${cycle.schools} schools, ${cycle.frozenHash}`,
  );
  for (const { unitId, fault } of faults)
    say(`DIFFERENT: ${unitId ? `school ${unitId}` : 'the whole'}: ${fault}`);
  if (faults.length === 0) say('Every school comes out to the same digits.');
  return faults.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `The cycle was not verified to the end: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  },
);
