import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsDefined, IsInt, IsNumber, IsUUID, Max, Min } from 'class-validator';
import { rangesSchema } from '../progress/progress.view';

export class OpenPlaySessionDto {
  @ApiProperty()
  @IsUUID()
  lessonId: string;
}

export class ReportDto {
  @ApiProperty({
    minimum: 0,
    description: 'Counts up within the session; the same seq again gives the same answer.',
  })
  @IsInt()
  @Min(0)
  @Max(2 ** 31 - 1)
  seq: number;

  /** Read by ranges.rule, which names the faulty range. */
  @ApiProperty({
    ...rangesSchema,
    maxItems: 500,
    description: 'What has played, as [from, to] in media seconds.',
  })
  @IsDefined()
  ranges: unknown;

  @ApiProperty({ minimum: 0, description: 'Where the player stands, in seconds.' })
  @IsNumber()
  @Min(0)
  position: number;

  @ApiProperty({ minimum: 0, maximum: 16 })
  @IsNumber()
  @Min(0)
  @Max(16)
  rate: number;

  @ApiProperty({ description: 'Whether the page was visible while the ranges played.' })
  @IsBoolean()
  visible: boolean;
}
