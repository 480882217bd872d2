import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { recordKinds, type RecordKind } from './record-sources.query';
import type { RecordRow } from './records.query';

export class RecordView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: recordKinds })
  kind: RecordKind;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true, description: 'null where nobody in office did it' })
  personId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Empty once the account was deleted' })
  person: string | null;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A class with its school and grade' })
  unit: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The course, document or colleague it was about; never somebody of a family',
  })
  subject: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A code by the kind: the role, the act, the measure…',
  })
  detail: string | null;
}

export class RecordPage extends PageOf(RecordView) {}

export function recordView({ at, unit, ...row }: RecordRow): RecordView {
  return { ...row, at: at.toISOString(), unit: unit || null };
}
