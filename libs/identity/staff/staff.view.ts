import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import type { Activation } from '../activations/activations.service';
import { grantableRoles, type GrantableRole } from './grantable.rule';

export class StaffView {
  @ApiProperty()
  grantId: string;

  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true, example: '138****0000' })
  phone: string | null;

  @ApiProperty({ enum: grantableRoles })
  role: GrantableRole;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ format: 'date-time' })
  since: string;

  @ApiProperty({ description: 'false until the activation password has been changed' })
  activated: boolean;

  @ApiProperty({ description: 'Whether the caller may take this role away' })
  mayRevoke: boolean;
}

export class StaffPage extends PageOf(StaffView) {}

export class AppointedView {
  @ApiProperty()
  grantId: string;

  @ApiProperty()
  personId: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Shown this once, for an account that was made now; must be changed at the first sign-in',
  })
  activationPassword: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when it can be used',
  })
  activationExpiresAt: string | null;
}

export function appointedView(
  grantId: string,
  personId: string,
  activation: Activation | null,
): AppointedView {
  return {
    grantId,
    personId,
    activationPassword: activation?.password ?? null,
    activationExpiresAt: activation?.expiresAt.toISOString() ?? null,
  };
}
