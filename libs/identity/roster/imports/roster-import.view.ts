import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { relations, type Relation } from '../../families/relation.rule';
import type { RosterImportRowEntity } from './roster-import-row.entity';
import { rosterIssueCodes, type RosterIssueCode } from './roster-lines.rule';
import { importStates, type ImportState, type RosterImportEntity } from './roster-import.entity';
import { rowVerdicts, type RowVerdict } from './roster-plan.rule';

export class RosterImportCountsView {
  @ApiProperty()
  rows: number;

  @ApiProperty()
  errors: number;

  @ApiProperty()
  unchanged: number;

  @ApiProperty()
  duplicates: number;

  @ApiProperty()
  newClasses: number;

  @ApiProperty()
  newPupils: number;

  @ApiProperty()
  newGuardians: number;
}

export class RosterImportView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  schoolId: string;

  @ApiProperty()
  filename: string;

  @ApiProperty({ enum: importStates })
  state: ImportState;

  @ApiProperty({ type: RosterImportCountsView })
  counts: RosterImportCountsView;

  @ApiProperty({ description: 'Whether it can be committed: a preview without faults' })
  committable: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time', description: 'Until when the preview is kept' })
  expiresAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  committedAt: string | null;
}

export class RosterIssueView {
  @ApiProperty({ enum: rosterIssueCodes })
  code: RosterIssueCode;

  @ApiProperty({ description: 'Letter of the column; empty for the whole row' })
  column: string;

  @ApiProperty({ description: 'Head of the column in the file' })
  head: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  params: Record<string, string>;

  @ApiProperty({ description: 'false: a hint, the row is taken nevertheless' })
  blocking: boolean;
}

export class RosterRowGuardianView {
  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ enum: relations })
  relation: Relation;

  @ApiProperty({ example: '138****0000' })
  phone: string;
}

export class RosterRowView {
  @ApiProperty()
  sheet: string;

  @ApiProperty()
  row: number;

  @ApiProperty({ enum: rowVerdicts })
  verdict: RowVerdict;

  @ApiProperty()
  grade: string;

  @ApiProperty()
  class: string;

  @ApiProperty()
  pupil: string;

  @ApiProperty({ type: [RosterRowGuardianView] })
  guardians: RosterRowGuardianView[];

  @ApiProperty({ type: [RosterIssueView] })
  issues: RosterIssueView[];
}

export class RosterRowPage extends PageOf(RosterRowView) {}

export function rosterImportView(roster: RosterImportEntity): RosterImportView {
  const { id, schoolId, filename, state, counts, createdAt, expiresAt, committedAt } = roster;
  const {
    rows,
    error: errors,
    unchanged,
    duplicate: duplicates,
    newClasses,
    newPupils,
    newGuardians,
  } = counts;
  return {
    id,
    schoolId,
    filename,
    state,
    counts: { rows, errors, unchanged, duplicates, newClasses, newPupils, newGuardians },
    committable: state === 'PREVIEW' && errors === 0,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    committedAt: committedAt?.toISOString() ?? null,
  };
}

export function rosterRowView({ sheet, line, verdict, cells, issues }: RosterImportRowEntity): RosterRowView {
  const guardians = cells.guardians.map(({ name, relation, phone }) => ({
    name,
    relation,
    phone: phone.masked,
  }));
  const { gradeText, classText, pupil } = cells;
  return { sheet, row: line, verdict, grade: gradeText, class: classText, pupil, guardians, issues };
}
