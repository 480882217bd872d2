import { ApiProperty } from '@nestjs/swagger';
import {
  countedListKinds,
  countedRecordKinds,
  type CountedList,
  type CountedListKind,
  type CountedRecord,
} from '../measures/work-sources';
import { FactView } from '../schools/judged.view';

/** A record of the school that was counted; who may read it opens it at its own address. */
export class FactRecordView implements CountedRecord {
  @ApiProperty({ enum: countedRecordKinds })
  kind: CountedRecord['kind'];

  @ApiProperty()
  id: string;
}

/** The list at the school in which the counted records of a line stand, and what narrows it to them. */
export class FactListView implements CountedList {
  @ApiProperty({ type: [String], description: 'Only of these classes; empty: of all' })
  classIds: string[];

  @ApiProperty({ enum: countedListKinds })
  kind: CountedListKind;

  @ApiProperty({ type: String, nullable: true })
  gradeId: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'First day, YYYY-MM-DD; first school year for practice',
  })
  from: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The last one, inclusive' })
  until: string | null;
}

export const factClosures = ['families', 'personal'] as const;

/** One line of what was counted: a grade, a course, a cell of the curriculum, so many records. Never a family. */
export class FactLineView {
  @ApiProperty({ enum: ['grade', 'course', 'cell', 'records'] })
  kind: 'grade' | 'course' | 'cell' | 'records';

  @ApiProperty({
    description: 'Name of the grade, title of the course, or stage and topic as "L2 T01"; empty for records',
  })
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

  @ApiProperty({
    type: FactListView,
    nullable: true,
    description: 'The list of the records behind the line, for who may read it; it holds as many as the line',
  })
  list: FactListView | null;
}

export class FactDetailView extends FactView {
  @ApiProperty({ type: [FactLineView] })
  lines: FactLineView[];

  @ApiProperty({
    enum: factClosures,
    type: String,
    nullable: true,
    description:
      'Why lines stay counts: families are listed for nobody, personal records are the school’s alone',
  })
  closed: (typeof factClosures)[number] | null;
}
