import { ApiProperty } from '@nestjs/swagger';
import { roles, type Role } from '@libs/organization';

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
}

export class MeView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  locale: string;

  @ApiProperty({ description: 'The password was set by somebody else and must be changed first' })
  passwordTemporary: boolean;

  @ApiProperty({ type: [MyRoleView] })
  roles: MyRoleView[];

  @ApiProperty({ type: [MyChildView] })
  children: MyChildView[];
}
