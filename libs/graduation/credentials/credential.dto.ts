import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export const credentialFormats = ['jwt', 'json'] as const;

export class CredentialQuery {
  @ApiProperty({
    required: false,
    enum: credentialFormats,
    default: 'jwt',
    description: 'A compact JWS, or the same one enveloped in JSON (W3C Verifiable Credentials 2.0)',
  })
  @IsOptional()
  @IsIn(credentialFormats)
  format: (typeof credentialFormats)[number] = 'jwt';

  @ApiProperty({
    required: false,
    enum: ['0', '1'],
    default: '0',
    description: 'With the salted hash of the holder’s name',
  })
  @IsOptional()
  @IsIn(['0', '1'])
  named: '0' | '1' = '0';
}
