import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import type { MinorsAuditEntity } from './minors-audit.entity';

export class ConsentCountsView {
  @ApiProperty({ description: 'Guardians who agreed to the text in force' }) current: number;
  @ApiProperty({ description: 'Guardians who agreed to an earlier text' }) earlier: number;
  @ApiProperty() none: number;
  @ApiProperty({ description: 'Guardians who let their name be shown among the commended' })
  commendation: number;
}

export class LooksOfClassView {
  @ApiProperty({ description: 'With the grade' }) className: string;
  @ApiProperty({ description: 'Different people who looked' }) people: number;
  @ApiProperty() withNames: number;
  @ApiProperty() totals: number;
}

export class ExportCountsView {
  @ApiProperty() rosters: number;
  @ApiProperty() ownData: number;
}

export class ErasureCountsView {
  @ApiProperty() accounts: number;
  @ApiProperty({ description: 'Pupils taken off the lists in the year' }) pupils: number;
}

/** Counts only: no name and no number of anybody. */
export class MinorsDataView {
  @ApiProperty() pupils: number;
  @ApiProperty({ description: 'Who have left, name and class still kept' }) pupilsLeft: number;
  @ApiProperty() guardians: number;
  @ApiProperty({ description: 'Roster entries of guardians who have not joined' }) entries: number;
  @ApiProperty({ type: ConsentCountsView }) consents: ConsentCountsView;
  @ApiProperty() enrolments: number;
  @ApiProperty({ type: [LooksOfClassView] }) looks: LooksOfClassView[];
  @ApiProperty() passwordsMade: number;
  @ApiProperty({ type: ExportCountsView }) exports: ExportCountsView;
  @ApiProperty({ type: ErasureCountsView }) erasures: ErasureCountsView;
  @ApiProperty() imports: number;
}

export class MinorsAuditView {
  @ApiProperty() id: string;
  @ApiProperty({ example: '2026-2027' }) schoolYear: string;
  @ApiProperty({ format: 'date-time' }) doneAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who did it' }) person: string | null;
  @ApiProperty() pupils: number;
  @ApiProperty() guardians: number;
  @ApiProperty({ description: 'Of what was found, to hold a file against it' }) sha256: string;
}

export class MinorsAuditPage extends PageOf(MinorsAuditView) {}

export function minorsAuditView(audit: MinorsAuditEntity, names: Map<string, string>): MinorsAuditView {
  const { id, schoolYear, doneAt, personId, figures, sha256 } = audit;
  return {
    id,
    schoolYear,
    doneAt: doneAt.toISOString(),
    person: names.get(personId) || null,
    pupils: figures.pupils,
    guardians: figures.guardians,
    sha256,
  };
}
