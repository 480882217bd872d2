import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { tiers, type Tier } from '@libs/organization';
import { PageQuery } from '@libs/platform';

export class AwardPageQuery extends PageQuery {
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
