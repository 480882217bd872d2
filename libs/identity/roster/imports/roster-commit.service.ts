import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Clock, Conflict, Refused, Transactions } from '@libs/platform';
import type { RosterImportEntity } from './roster-import.entity';
import { RosterImportsRepository } from './roster-imports.repository';
import { planRoster } from './roster-plan.rule';
import { RosterWriter } from './roster-writer.service';
import { SchoolRosterQuery } from './school-roster.query';
import { planLine } from './sealed-lines.service';

/** Does what a preview has promised: all of it, or nothing. */
@Injectable()
export class RosterCommit {
  constructor(
    private readonly rosters: SchoolRosterQuery,
    private readonly repository: RosterImportsRepository,
    private readonly writer: RosterWriter,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * A second time it changes nothing.
   * @throws Refused `roster.has-errors`; Conflict `roster.changed` when the school's roster is no longer what the
   * preview was made against
   */
  async commit(school: UnitEntity, preview: RosterImportEntity): Promise<void> {
    if (preview.state === 'COMMITTED') return;
    const errors = preview.counts.error;
    if (errors > 0) {
      throw new Refused('roster.has-errors', 'The file has rows with faults; nothing was changed.', {
        details: { errors },
      });
    }
    await this.transactions
      .run(() => this.write(school, preview))
      .catch((error: unknown) => {
        if ((error as { code?: string }).code === 'ER_DUP_ENTRY') throw changed();
        throw error;
      });
  }

  private async write(school: UnitEntity, preview: RosterImportEntity): Promise<void> {
    await this.rosters.lock(school.id);
    if (!(await this.repository.markCommitted(preview.id, this.clock.now()))) return;
    const roster = await this.rosters.of(school);
    if (roster.hash !== preview.rosterHash) throw changed();
    const rows = await this.repository.rowsOf(preview.id);
    const plan = planRoster(
      rows.map(({ cells, issues }) => planLine(cells, issues)),
      roster,
    );
    await this.writer.write(
      school,
      plan,
      roster,
      rows.map(({ cells }) => cells),
    );
    await this.repository.removeRows(preview.id);
  }
}

const changed = () =>
  new Conflict(
    'roster.changed',
    'The roster has changed since the preview; nothing was written. Read the file again.',
  );
