import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { talentLevels, type TalentLevel } from './talent.entity';

export class TalentView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  districtName: string;

  @ApiProperty({ enum: talentLevels })
  level: TalentLevel;

  @ApiProperty()
  grantedBy: string;

  @ApiProperty()
  documentNumber: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  since: string;

  @ApiProperty({ description: 'YYYY-MM-DD, the last day' })
  until: string;

  @ApiProperty({ enum: ['standing', 'over', 'withdrawn'] })
  state: 'standing' | 'over' | 'withdrawn';

  @ApiProperty({ description: 'Whether the caller may withdraw it' })
  mayWithdraw: boolean;
}

export class TalentPage extends PageOf(TalentView) {}

/** Somebody who may be granted a level or lead a studio. */
export class CandidateView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  schoolName: string;
}

export class CandidatePage extends PageOf(CandidateView) {}
