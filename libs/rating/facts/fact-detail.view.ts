import { ApiProperty } from '@nestjs/swagger';
import { countedRecordKinds, type CountedRecord } from '../measures/work-sources';
import { FactView } from '../schools/judged.view';

/** A record of the school that was counted; who may read it opens it at its own address. */
export class FactRecordView implements CountedRecord {
  @ApiProperty({ enum: countedRecordKinds })
  kind: CountedRecord['kind'];

  @ApiProperty()
  id: string;
}

/** One line of what was counted: a grade, a course, a cell of the curriculum. Never a family. */
export class FactLineView {
  @ApiProperty({ enum: ['grade', 'course', 'cell'] })
  kind: 'grade' | 'course' | 'cell';

  @ApiProperty({ description: 'Name of the grade, title of the course, or stage and topic as "L2 T01"' })
  label: string;

  @ApiProperty({ type: Number, nullable: true, description: 'null: hidden, too few families' })
  value: number | null;

  @ApiProperty({ type: Number, nullable: true })
  of: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who offers the course' })
  from: string | null;

  @ApiProperty({
    type: FactRecordView,
    nullable: true,
    description: 'The record behind the line, if it is one',
  })
  record: FactRecordView | null;
}

export class FactDetailView extends FactView {
  @ApiProperty({ type: [FactLineView] })
  lines: FactLineView[];
}
