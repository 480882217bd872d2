import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import type { EvidenceEntity } from './evidence.entity';
import { recordKinds, type RecordKind } from './record-kind.rule';
import type { LinkedRecord } from './records.query';

export class LinkedRecordView {
  @ApiProperty({ enum: recordKinds })
  kind: RecordKind;

  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  day: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'How many, by kind: sessions, families, people, seats, lessons, visits, hours, pupils',
  })
  amount: number | null;
}

export class LinkedRecordPage extends PageOf(LinkedRecordView) {}

export class EvidenceView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The indicator or gate it speaks for' })
  code: string;

  @ApiProperty({ description: 'Name of the file or of the record' })
  title: string;

  @ApiProperty({ description: 'A file that can be fetched; otherwise a link' })
  isFile: boolean;

  @ApiProperty({
    type: LinkedRecordView,
    nullable: true,
    description: 'null: a file, or a record that is gone',
  })
  record: LinkedRecordView | null;

  @ApiProperty({ type: String, format: 'date-time' })
  addedAt: Date;
}

export function evidenceView(evidence: EvidenceEntity, record: LinkedRecord | undefined): EvidenceView {
  const { id, code, title, file, addedAt } = evidence;
  return { id, code, title: record?.title ?? title, isFile: file !== null, record: record ?? null, addedAt };
}
