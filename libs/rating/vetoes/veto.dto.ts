import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { ratingTiers, type RatingTier } from '../standards/standard.rule';
import { vetoStates, type VetoState } from './veto-case.rule';

export class VetoListDto extends PageQuery {
  @ApiPropertyOptional({ enum: vetoStates })
  @IsOptional()
  @IsIn(vetoStates)
  state?: VetoState;
}

export class NewVetoBody {
  @ApiProperty({ description: 'The school' })
  @IsUUID()
  unitId: string;

  @ApiProperty({ description: 'A veto of the standard in force, e.g. V1' })
  @Matches(/^[A-Z][0-9]{0,2}$/)
  code: string;

  @ApiProperty({ minLength: 1, maxLength: 500, description: 'How it came to the bureau; for the city alone' })
  @Matches(/\S/)
  @Length(1, 500)
  source: string;

  @ApiProperty({
    minLength: 1,
    maxLength: 2000,
    description: 'What is said to have happened; the school reads it',
  })
  @Matches(/\S/)
  @Length(1, 2000)
  matter: string;

  @ApiProperty({ minLength: 1, maxLength: 100, description: 'Who looks into it' })
  @Matches(/\S/)
  @Length(1, 100)
  investigator: string;
}

class VersionBody {
  @ApiProperty({ description: 'The version the decision was made on' })
  @IsInt()
  @Min(1)
  version: number;
}

export class VetoReplyBody extends VersionBody {
  @ApiProperty({ minLength: 1, maxLength: 4000 })
  @Matches(/\S/)
  @Length(1, 4000)
  text: string;
}

export class VetoDecisionBody extends VersionBody {
  @ApiProperty({ enum: ['verify', 'dismiss'] })
  @IsIn(['verify', 'dismiss'])
  verdict: 'verify' | 'dismiss';

  @ApiProperty({ minLength: 1, maxLength: 2000, description: 'The school reads it' })
  @Matches(/\S/)
  @Length(1, 2000)
  text: string;
}

export class VetoConclusionBody extends VersionBody {
  @ApiProperty({
    enum: ratingTiers,
    description: 'What the school holds from now on; at least one tier down',
  })
  @IsIn(ratingTiers)
  tier: RatingTier;
}

export class VetoLiftBody extends VersionBody {
  @ApiProperty({ minLength: 1, maxLength: 2000, description: 'The school reads it' })
  @IsString()
  @MaxLength(2000)
  @Matches(/\S/)
  reason: string;
}
