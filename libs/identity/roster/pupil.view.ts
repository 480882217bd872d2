import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { relations, type Relation } from '../families/relation.rule';

export class PupilGuardianView {
  @ApiProperty({ type: String, nullable: true, description: 'null for a guardian who has not joined yet' })
  personId: string | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ enum: relations })
  relation: Relation;

  @ApiProperty({ type: String, nullable: true, example: '138****0000' })
  phone: string | null;

  @ApiProperty()
  joined: boolean;
}

export class PupilView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  classId: string;

  @ApiProperty({ type: [PupilGuardianView] })
  guardians: PupilGuardianView[];
}

export class PupilPage extends PageOf(PupilView) {}
