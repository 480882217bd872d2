import { ApiProperty } from '@nestjs/swagger';

export class LedgerEntryView {
  @ApiProperty({ description: 'From 1, without gaps' }) sequence: number;
  @ApiProperty({ description: 'SHA-256 of the entry, hexadecimal' }) hash: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ description: 'Written more than a day after the issue, from what was kept until then' })
  recordedLater: boolean;
}

export const credentialStates = ['valid', 'revoked'] as const;

/** Whether what is kept beside a certificate says the same as the certificate; nothing of it is a person's. */
export class CertificateRecordView {
  @ApiProperty({ type: LedgerEntryView, nullable: true, description: 'null: not recorded yet' })
  entry: LedgerEntryView | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'The entry is as it was written and says what the certificate says; null without an entry',
  })
  agrees: boolean | null;

  @ApiProperty({
    enum: credentialStates,
    nullable: true,
    description: 'What the status list says of the signed credential; null without one',
  })
  credential: (typeof credentialStates)[number] | null;
}
