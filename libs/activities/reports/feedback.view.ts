import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

export class ActivityFeedbackBody {
  @ApiProperty({ minimum: 1, maximum: 5 })
  @IsInt()
  @Min(1)
  @Max(5)
  score: number;

  @ApiProperty({ maxLength: 500, description: 'May be empty.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MaxLength(500)
  text: string;
}

export class OwnActivityFeedbackView {
  @ApiProperty()
  score: number;

  @ApiProperty()
  text: string;
}

export class ActivityFeedbackView {
  @ApiProperty()
  answers: number;

  @ApiProperty({ type: Number, nullable: true, description: 'One decimal; null under ten answers.' })
  mean: number | null;

  @ApiProperty({
    type: [Number],
    nullable: true,
    description: 'Answers with 1 to 5; null under ten answers.',
  })
  byScore: number[] | null;

  @ApiProperty({ type: [String], description: 'One page of what was said; empty under ten answers.' })
  items: string[];

  @ApiProperty()
  page: number;

  @ApiProperty()
  pageSize: number;

  @ApiProperty()
  total: number;
}
