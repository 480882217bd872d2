import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Clock, newId, Transactions } from '@libs/platform';
import { planRoster, rowVerdicts, type RosterPlan, type RowVerdict } from './roster-plan.rule';
import type { RosterLine } from './roster-lines.rule';
import { RosterImportsRepository } from './roster-imports.repository';
import type { ImportCounts, RosterImportEntity } from './roster-import.entity';
import type { RosterImportRowEntity, StoredCells } from './roster-import-row.entity';
import { SchoolRosterQuery } from './school-roster.query';
import { planLine, SealedLines } from './sealed-lines.service';

const keptSeconds = 86_400;

/** Looks at a roster file against the school and remembers what it would change. */
@Injectable()
export class RosterPreview {
  constructor(
    private readonly rosters: SchoolRosterQuery,
    private readonly sealing: SealedLines,
    private readonly repository: RosterImportsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async make(
    school: UnitEntity,
    personId: string,
    filename: string,
    lines: RosterLine[],
  ): Promise<RosterImportEntity> {
    const cells = await this.sealing.of(lines);
    const roster = await this.rosters.of(school);
    const plan = planRoster(
      cells.map((row, index) => planLine(row, lines[index]?.issues ?? [])),
      roster,
    );
    const now = this.clock.now();
    const preview: RosterImportEntity = {
      id: newId(),
      schoolId: school.id,
      personId,
      filename: filename.slice(0, 200),
      state: 'PREVIEW',
      rosterHash: roster.hash,
      counts: countsOf(plan),
      createdAt: now,
      expiresAt: new Date(now.getTime() + keptSeconds * 1000),
      committedAt: null,
    };
    const rows = cells.map((row, position) => rowOf(position, row, lines[position], plan));
    await this.transactions.run(() => this.repository.add(preview, rows));
    return preview;
  }
}

function rowOf(
  position: number,
  cells: StoredCells,
  line: RosterLine | undefined,
  plan: RosterPlan,
): Omit<RosterImportRowEntity, 'importId'> {
  const found = plan.issues.get(position);
  const issues = [...(line?.issues ?? []), ...(found ? [found] : [])];
  const verdict = plan.verdicts[position] ?? 'error';
  return { position, sheet: line?.sheet ?? '', line: line?.row ?? 0, verdict, cells, issues };
}

function countsOf(plan: RosterPlan): ImportCounts {
  const counted = (verdict: RowVerdict) => plan.verdicts.filter((one) => one === verdict).length;
  const byVerdict = Object.fromEntries(rowVerdicts.map((verdict) => [verdict, counted(verdict)]));
  return {
    ...(byVerdict as Record<RowVerdict, number>),
    rows: plan.verdicts.length,
    newClasses: plan.newClasses.length,
    newPupils: plan.newPupils.length,
    newGuardians: plan.newInvitations.length,
  };
}
