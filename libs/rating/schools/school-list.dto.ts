import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { ratingTiers, schoolKinds, type RatedSchoolKind, type RatingTier } from '../standards/standard.rule';

const sorts = ['-total', 'total', '-tier', 'tier', 'name', '-name'] as const;

export class SchoolListDto extends PageQuery {
  @ApiProperty({ required: false, description: 'Id of a district' })
  @IsOptional()
  @IsUUID()
  district?: string;

  @ApiProperty({ required: false, enum: ratingTiers, description: 'What the figures of the cycle give' })
  @IsOptional()
  @IsIn(ratingTiers)
  tier?: RatingTier;

  @ApiProperty({ required: false, enum: schoolKinds })
  @IsOptional()
  @IsIn(schoolKinds)
  kind?: RatedSchoolKind;

  @ApiProperty({ required: false, description: 'Part of the name, or the whole code' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiProperty({ required: false, enum: sorts, default: '-total' })
  @IsOptional()
  @IsIn(sorts)
  sort: (typeof sorts)[number] = '-total';
}
