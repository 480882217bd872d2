import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { schoolKinds, tiers, type SchoolKind, type Tier } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { assessmentStates, type AssessmentState } from './transition.rule';

/** What a school does with its own assessment by itself; handing it in asks for more. */
export const schoolMoves = ['start-self-assessment', 'withdraw'] as const;

export class BeginBody {
  @ApiProperty({ enum: tiers, description: 'The tier the school wishes for' })
  @IsIn(tiers)
  targetTier: Tier;
}

export class WishBody extends BeginBody {
  @ApiProperty({ description: 'The version the wish was made on' })
  @IsInt()
  @Min(1)
  version: number;
}

export class SchoolMoveBody {
  @ApiProperty({ enum: schoolMoves })
  @IsIn(schoolMoves)
  action: (typeof schoolMoves)[number];

  @ApiProperty({ description: 'The version of the assessment the person has seen' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiPropertyOptional({ maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class AssessmentsQueryDto extends PageQuery {
  @ApiPropertyOptional({ description: 'Id of the cycle; the current one without it' })
  @IsOptional()
  @IsUUID()
  cycle?: string;

  @ApiPropertyOptional({ description: 'Id of the district' })
  @IsOptional()
  @IsUUID()
  district?: string;

  @ApiPropertyOptional({ enum: assessmentStates })
  @IsOptional()
  @IsIn(assessmentStates)
  state?: AssessmentState;

  @ApiPropertyOptional({ enum: ['me', 'ended'], description: 'me: what waits for the caller’s office' })
  @IsOptional()
  @IsIn(['me', 'ended'])
  waiting?: 'me' | 'ended';

  @ApiPropertyOptional({ enum: tiers })
  @IsOptional()
  @IsIn(tiers)
  tier?: Tier;

  @ApiPropertyOptional({ enum: schoolKinds })
  @IsOptional()
  @IsIn(schoolKinds)
  kind?: SchoolKind;

  @ApiPropertyOptional({ maxLength: 50, description: 'Part of the school’s name' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  q?: string;
}
