import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { tiers, type Tier } from '@libs/organization';
import { PageOf, PageQuery } from '@libs/platform';
import { queryStates, type QueryState } from './figure-query.entity';
import { FigureQueryView } from './self-assessment.view';

export class AskedQueriesQueryDto extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of the cycle; the current one without it' })
  @IsOptional()
  @IsUUID()
  cycle?: string;

  @ApiPropertyOptional({ enum: queryStates })
  @IsOptional()
  @IsIn(queryStates)
  state?: QueryState;

  @ApiPropertyOptional({ maxLength: 50, description: 'Part of the school’s name' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  q?: string;
}

/** A doubt of one school, as a bureau lists it. */
export class AskedQueryView extends FigureQueryView {
  @ApiProperty()
  assessmentId: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  school: string;

  @ApiProperty()
  district: string;

  @ApiProperty({ enum: tiers, description: 'The tier the school wishes for' })
  tier: Tier;

  @ApiProperty({ description: 'Of the gate or indicator' })
  itemName: string;

  @ApiProperty({ description: 'Whether the caller may answer it now' })
  mayAnswer: boolean;
}

export class AskedQueryPage extends PageOf(AskedQueryView) {}
