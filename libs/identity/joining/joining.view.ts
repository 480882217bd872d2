import { ApiProperty } from '@nestjs/swagger';
import { relations, type Relation } from '../families/relation.rule';

export class InvitationView {
  @ApiProperty({ example: 'ABCD-2345' })
  code: string;

  @ApiProperty({ description: 'With the grade' })
  className: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty({ description: 'Version of the privacy text to agree to' })
  consentVersion: string;
}

export class JoinedChildView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  className: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty({ enum: relations })
  relation: Relation;
}

export class JoinedView {
  @ApiProperty()
  personId: string;

  @ApiProperty({ type: JoinedChildView })
  child: JoinedChildView;
}
