import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Result {
  assuredTier: string;
  domains: object[];
  indicators: { code: string; points: string | null; score: string | null }[];
}

const rowsAtOnce = 500;

const near = (exact: string | null): number | null =>
  exact === null ? null : Number(Number(exact).toFixed(9));

/** What lists read of a result stands beside it; the result of a running cycle need not be kept any more. */
export class SnapshotSummaries1763000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE rating_snapshots MODIFY result JSON NULL, ADD summary JSON NULL AFTER result_hash',
    );
    for (let after = ''; ;) {
      const rows = (await runner.query(
        'SELECT id, result FROM rating_snapshots WHERE id > ? ORDER BY id LIMIT ?',
        [after, rowsAtOnce],
      )) as { id: string; result: string | Result }[];
      if (rows.length === 0) break;
      after = rows.at(-1)?.id ?? after;
      const ids = rows.map(({ id }) => id);
      const places = ids.map(() => '?').join(', ');
      await runner.query(
        `UPDATE rating_snapshots SET summary = ELT(FIELD(id, ${places}), ${places}) WHERE id IN (${places})`,
        [...ids, ...rows.map(({ result }) => JSON.stringify(summaryOf(result))), ...ids],
      );
    }
    await runner.query('ALTER TABLE rating_snapshots MODIFY summary JSON NOT NULL');
  }

  /** Results that were not kept do not come back: they follow from the inputs. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rating_snapshots DROP COLUMN summary');
  }
}

function summaryOf(stored: string | Result): Result | object {
  const { assuredTier, domains, indicators } =
    typeof stored === 'string' ? (JSON.parse(stored) as Result) : stored;
  return {
    assuredTier,
    domains,
    indicators: indicators.map(({ code, points, score }) => ({
      code,
      points: near(points),
      score: near(score),
    })),
  };
}
