import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { rangesSchema } from '../progress/progress.view';

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

/** A report that no server has answered, with the player it belongs to. */
export class UnsentReportDto extends ReportDto {
  @ApiProperty()
  @IsString()
  playSessionId: string;
}

export class OpenPlaySessionDto {
  @ApiProperty()
  @IsUUID()
  lessonId: string;

  @ApiPropertyOptional({
    type: [UnsentReportDto],
    maxItems: 200,
    description:
      'Reports of the players before, which opening this one closes. They are stored first; what can no longer count is passed over.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => UnsentReportDto)
  unsent?: UnsentReportDto[];

  @ApiPropertyOptional({
    description:
      'The session this very player had before, which gives way also where the city refuses a second player. Anything else is passed over.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  formerPlaySessionId?: string;
}
