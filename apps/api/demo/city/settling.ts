import type { Graduations } from '@libs/graduation';
import type { Database, Transactions } from '@libs/platform';
import type { DemoFamily } from './families';

/** Guardians judged in one commit, and such commits at a time: the ledger of certificates lets one through. */
const inOneCommit = 40;
const sideBySide = 3;

/** Graduations of the past, by the service that awards those of today; many in one commit. */
export class Settling {
  constructor(
    private readonly database: Database,
    private readonly graduations: Graduations,
    private readonly transactions: Transactions,
  ) {}

  /** Only of who can have graduated: whoever has passed no quiz cannot. */
  async yearGoneBy(families: DemoFamily[], at: Date): Promise<void> {
    const rows = await this.database.query<{ personId: string }>(
      'SELECT DISTINCT person_id AS personId FROM quiz_attempts WHERE passed = 1',
    );
    const able = new Set(rows.map(({ personId }) => personId));
    await this.everybody(
      families.filter(({ guardianId }) => able.has(guardianId)),
      at,
    );
  }

  async everybody(families: DemoFamily[], at: Date): Promise<void> {
    const waiting = families.map(({ guardianId }) => guardianId);
    const work = async (): Promise<void> => {
      while (waiting.length > 0) {
        const some = waiting.splice(0, inOneCommit);
        await this.transactions.run(async () => {
          for (const guardianId of some) await this.graduations.settle(guardianId, at);
        });
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
  }
}
