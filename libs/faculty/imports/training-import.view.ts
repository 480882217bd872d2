import { ApiProperty } from '@nestjs/swagger';
import type { TrainingImportEntity } from './training-import.entity';
import type { TrainingIssueCode, TrainingLine } from './training-lines.rule';

export class TrainingIssueView {
  @ApiProperty({ description: 'Letter of the column' })
  column: string;

  @ApiProperty({ type: String })
  code: TrainingIssueCode;
}

export class TrainingLineView implements Omit<TrainingLine, 'memberId'> {
  @ApiProperty({ description: 'As the spreadsheet program counts, from 1' })
  line: number;

  @ApiProperty({ enum: ['new', 'known', 'error'] })
  verdict: TrainingLine['verdict'];

  @ApiProperty({ type: [TrainingIssueView] })
  issues: TrainingIssueView[];

  @ApiProperty({ description: 'Will be put on the register' })
  addsTeacher: boolean;

  @ApiProperty()
  name: string;

  @ApiProperty()
  staffNumber: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: Number, nullable: true })
  hours: number | null;

  @ApiProperty({ type: String, nullable: true })
  heldOn: string | null;

  @ApiProperty()
  organiser: string;
}

export class TrainingImportView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  filename: string;

  @ApiProperty({ enum: ['PREVIEWED', 'COMMITTED'] })
  state: TrainingImportEntity['state'];

  @ApiProperty({ type: [TrainingLineView] })
  lines: TrainingLineView[];

  @ApiProperty()
  newTrainings: number;

  @ApiProperty()
  newTeachers: number;

  @ApiProperty()
  known: number;

  @ApiProperty()
  errors: number;
}

export function trainingImportView(
  list: Pick<TrainingImportEntity, 'id' | 'filename' | 'state' | 'lines'>,
): TrainingImportView {
  const { id, filename, state, lines } = list;
  const fresh = lines.filter(({ verdict }) => verdict === 'new');
  const added = fresh.filter(({ memberId }) => memberId === null);
  return {
    id,
    filename,
    state,
    lines: lines.map(({ memberId, ...line }) => ({
      ...line,
      addsTeacher: line.verdict === 'new' && memberId === null,
    })),
    newTrainings: fresh.filter(({ title }) => title !== '').length,
    newTeachers: new Set(added.map(({ staffNumber, name }) => `${staffNumber}/${name}`)).size,
    known: lines.filter(({ verdict }) => verdict === 'known').length,
    errors: lines.filter(({ verdict }) => verdict === 'error').length,
  };
}
