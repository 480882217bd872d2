import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { ratedTiers, type RatedTier } from '../../standards/standard.rule';
import { titleActions, titleStates, type TitleAction, type TitleState } from './title-state.rule';

/** `attention`: all in which somebody has something to do. */
const wantedStates = ['attention', ...titleStates] as const;

export class TitleListDto extends PageQuery {
  @ApiPropertyOptional({ enum: wantedStates })
  @IsOptional()
  @IsIn(wantedStates)
  state?: TitleState | 'attention';

  @ApiPropertyOptional({ enum: ratedTiers })
  @IsOptional()
  @IsIn(ratedTiers)
  tier?: RatedTier;

  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  district?: string;

  @ApiPropertyOptional({ maxLength: 60, description: 'Part of the name of a school' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
}

export class TitleMoveBody {
  @ApiProperty({ enum: titleActions })
  @IsIn(titleActions)
  action: TitleAction;

  @ApiProperty({ description: 'The version the decision was made on' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiPropertyOptional({ maxLength: 1000, description: 'The school reads it' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}
