import { ApiProperty } from '@nestjs/swagger';
import { FactView } from '../schools/judged.view';

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
}

export class FactDetailView extends FactView {
  @ApiProperty({ type: [FactLineView] })
  lines: FactLineView[];
}
