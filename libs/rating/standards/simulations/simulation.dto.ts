import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { ratingTiers, schoolKinds, type RatedSchoolKind, type RatingTier } from '../standard.rule';

export class SimulatedSchoolsDto extends PageQuery {
  @ApiProperty({ required: false, description: 'Only schools whose tier would be another' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  moved?: boolean;

  @ApiProperty({ required: false, enum: ratingTiers })
  @IsOptional()
  @IsIn(ratingTiers)
  before?: RatingTier;

  @ApiProperty({ required: false, enum: ratingTiers })
  @IsOptional()
  @IsIn(ratingTiers)
  after?: RatingTier;

  @ApiProperty({ required: false, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  district?: string;

  @ApiProperty({ required: false, enum: schoolKinds })
  @IsOptional()
  @IsIn(schoolKinds)
  kind?: RatedSchoolKind;
}
