import { parseArgs } from 'node:util';
import { startServices } from '../../../docker/embedded/services.mjs';
import { connect, fillCity } from '../city/filling/fill-city';
import { settle, withSmallSchools } from '../city/filling/small-schools';
import { measureRating } from '../city/measuring/rating';
import { sayRating } from '../city/measuring/rating-figures';
import { say, sayMachine } from '../paper';

const { values } = parseArgs({
  options: {
    /** 1 is a whole city of 2,045 schools. */
    scale: { type: 'string', default: '0.1' },
    /** The same families in three times as many schools: with --scale 1 in 6,033. */
    small: { type: 'boolean', default: false },
  },
});

/** Rates a city that was filled as for `bench -- city`: from zero, one school, and after a day of learning. */
async function main(): Promise<void> {
  sayMachine();
  const scale = Number(values.scale);
  const services = await startServices({ dir: `.cache/city-${scale}`, log: say });
  // What was filled is kept; only the servers must not outlive this program.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void services.stop().then(() => process.exit(130)));
  }
  try {
    const plan = await fillCity(services.databaseUrl, scale);
    const database = await connect(services.databaseUrl);
    try {
      const measured = values.small ? withSmallSchools(plan) : plan;
      await settle(database, measured);
      sayRating(await measureRating(services, database, measured, { figures: false }));
    } finally {
      await settle(database, plan);
      await database.end();
    }
  } finally {
    await services.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
