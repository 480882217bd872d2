import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsDay } from '@libs/organization';

export class CycleDatesBody {
  @ApiProperty({ description: 'First day on which schools may apply, YYYY-MM-DD' })
  @IsDay()
  applicationsFrom: string;

  @ApiProperty({ description: 'Last day on which schools may apply' })
  @IsDay()
  applicationsUntil: string;

  @ApiProperty({ description: 'Last day of the districts’ review' })
  @IsDay()
  districtUntil: string;

  @ApiProperty({ description: 'Last day of the city’s review' })
  @IsDay()
  cityUntil: string;

  @ApiProperty({ description: 'Last day whose facts count; the figures stand still in the night after it' })
  @IsDay()
  freezesOn: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 60, default: 7, description: 'Days of publicity' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  publicityDays?: number;
}

export class CycleChangeBody extends CycleDatesBody {
  @ApiProperty({ description: 'The version the change was made on' })
  @IsInt()
  @Min(1)
  version: number;
}

export class NewCycleBody extends CycleDatesBody {
  @ApiProperty({ description: 'Such as 2027 or 2026-2027', maxLength: 20 })
  @Matches(/^[0-9A-Za-z][0-9A-Za-z-]{0,19}$/)
  code: string;

  @ApiProperty({ description: 'First day whose facts count' })
  @IsDay()
  fromDay: string;

  @ApiProperty({ description: 'Last day whose facts count' })
  @IsDay()
  untilDay: string;
}

export class ClosingBody {
  @ApiProperty({ description: 'The version the person has seen' })
  @IsInt()
  @Min(1)
  version: number;
}
