import type { Graduations } from '@libs/graduation';
import type { Database } from '@libs/platform';
import type { DemoFamily } from './families';

/** Guardians settled at a time; each takes a connection. In one commit the certificates' ledger would let one through. */
const sideBySide = 8;

/** Graduations of the past, by the service that awards those of today. */
export class Settling {
  constructor(
    private readonly database: Database,
    private readonly graduations: Graduations,
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
      for (let next = waiting.pop(); next; next = waiting.pop()) await this.graduations.settle(next, at);
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
  }
}
