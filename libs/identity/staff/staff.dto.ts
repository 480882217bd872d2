import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { grantableRoles, type GrantableRole } from './grantable.rule';

export class StaffQuery extends PageQuery {
  @ApiPropertyOptional({ enum: grantableRoles })
  @IsOptional()
  @IsIn(grantableRoles)
  role?: GrantableRole;

  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  q?: string;
}

export class RoleGrantBody {
  @ApiProperty({ example: '13800138000' })
  @IsString()
  @Length(1, 32)
  phone: string;

  @ApiProperty({ description: 'Must be the name of the account, when the number has one' })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ enum: grantableRoles })
  @IsIn(grantableRoles)
  role: GrantableRole;

  @ApiProperty()
  @IsUUID()
  unitId: string;
}
