import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IsDay } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { talentLevels, type TalentLevel } from './talent.entity';

const standings = ['standing', 'all'] as const;

export class TalentQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'A district of the own reach' })
  @IsOptional()
  @IsUUID()
  district?: string;

  @ApiPropertyOptional({ enum: talentLevels })
  @IsOptional()
  @IsIn(talentLevels)
  level?: TalentLevel;

  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  q?: string;

  @ApiPropertyOptional({
    enum: standings,
    default: 'standing',
    description: 'all: also those that have run out',
  })
  @IsOptional()
  @IsIn(standings)
  show?: 'standing' | 'all';
}

export class CandidateQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  q?: string;
}

export class NewTalentBody {
  @ApiProperty({ description: 'Somebody of a school’s register' })
  @IsUUID()
  memberId: string;

  @ApiProperty({ description: 'The district or city that grants it' })
  @IsUUID()
  unitId: string;

  @ApiProperty({ enum: talentLevels })
  @IsIn(talentLevels)
  level: TalentLevel;

  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 100)
  documentNumber: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  @IsDay()
  since: string;

  @ApiProperty({ description: 'YYYY-MM-DD, the last day' })
  @IsDay()
  until: string;
}
