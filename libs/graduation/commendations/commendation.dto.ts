import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { PageQuery } from '@libs/platform';

const schoolYear = /^20\d{2}-20\d{2}$/;

export class CommendationYearQuery {
  @ApiProperty({ required: false, example: '2026-2027', description: 'The last one that is open without it' })
  @IsOptional()
  @Matches(schoolYear)
  schoolYear?: string;
}

export class ShownCommendationsQuery extends PageQuery {
  @ApiProperty({ required: false, example: '2026-2027', description: 'The last one that is open without it' })
  @IsOptional()
  @Matches(schoolYear)
  schoolYear?: string;
}

export class CommendationRoundBody {
  @ApiProperty({ example: '2026-2027' })
  @Matches(schoolYear)
  schoolYear: string;

  @ApiProperty({ minimum: 1, description: 'How many the preview said' })
  @IsInt()
  @Min(1)
  @Max(100_000)
  chosen: number;
}
