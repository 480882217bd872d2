import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsDay, stages, type Stage } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { seasons, type Season } from './tip-of-day.rule';

export class TipListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: stages, enumName: 'Stage' })
  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @ApiPropertyOptional({ enum: seasons, enumName: 'Season' })
  @IsOptional()
  @IsIn(seasons)
  season?: Season;
}

export class TipPreviewQuery {
  @ApiProperty({ enum: stages, enumName: 'Stage' })
  @IsIn(stages)
  stage: Stage;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD; today by default' })
  @IsOptional()
  @IsDay()
  day?: string;
}

export class TipBody {
  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 40)
  title: string;

  @ApiProperty({ minLength: 1, maxLength: 300 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 300)
  text: string;

  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(stages, { each: true })
  stages: Stage[];

  @ApiProperty({ enum: seasons, enumName: 'Season' })
  @IsIn(seasons)
  season: Season;

  @ApiProperty({ description: 'First day, YYYY-MM-DD' })
  @IsDay()
  fromDay: string;

  @ApiProperty({ description: 'Last day, YYYY-MM-DD' })
  @IsDay()
  untilDay: string;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    minimum: 1,
    maximum: 7,
    description: '1 Monday … 7 Sunday',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  weekday?: number | null;
}

export class TipChangeBody extends PartialType(TipBody) {
  @ApiProperty({ description: 'The revision the change was made on' })
  @IsInt()
  @Min(1)
  revision: number;
}
