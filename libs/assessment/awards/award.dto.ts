import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { tiers, type Tier } from '@libs/organization';
import { PageQuery } from '@libs/platform';

/** The awards of a cycle, or of one tier of it. */
export class AwardChoice {
  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'Without it: the cycle that gave awards last',
  })
  @IsOptional()
  @IsUUID()
  cycleId?: string;

  @ApiProperty({ required: false, enum: tiers })
  @IsOptional()
  @IsIn(tiers)
  tier?: Tier;
}

export class AwardPageQuery extends IntersectionType(AwardChoice, PageQuery) {}
