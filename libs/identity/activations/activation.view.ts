import { ApiProperty } from '@nestjs/swagger';
import type { Activation } from './activations.service';

export class ActivationView {
  @ApiProperty({ description: 'Shown this once; must be changed at the first sign-in' })
  activationPassword: string;

  @ApiProperty({ format: 'date-time', description: 'Until when it can be used' })
  expiresAt: string;
}

export function activationView({ password, expiresAt }: Activation): ActivationView {
  return { activationPassword: password, expiresAt: expiresAt.toISOString() };
}
