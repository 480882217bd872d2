import { ApiProperty } from '@nestjs/swagger';
import { roles, stages, type Role, type Stage } from '@libs/organization';
import { relations, type Relation } from '../families/relation.rule';

export class MyRoleView {
  @ApiProperty({ enum: roles })
  role: Role;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;
}

export class MyChildView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  className: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  classId: string;

  @ApiProperty({ enum: stages })
  stage: Stage;

  @ApiProperty({ enum: relations })
  relation: Relation;
}

export class MeView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  locale: string;

  @ApiProperty({
    description:
      'The password was made by somebody else and must be changed first; until then the rest is empty',
  })
  passwordTemporary: boolean;

  @ApiProperty({ type: [MyRoleView] })
  roles: MyRoleView[];

  @ApiProperty({ type: [MyChildView] })
  children: MyChildView[];
}
