import { ApiProperty } from '@nestjs/swagger';
import { dayOf, printedSerial } from '@libs/platform';
import { certificateKinds, type CertificateEntity, type CertificateKind } from './certificate.entity';
import { maskedName } from './masked-name.rule';

export const certificateStatuses = ['valid', 'revoked'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];

/** The holder's own list. */
export class OwnCertificateView {
  @ApiProperty({ example: '7K3M-9QXA-P2RD-0VTC-H' }) serial: string;
  @ApiProperty({ enum: certificateKinds }) kind: CertificateKind;
  @ApiProperty() title: string;
  @ApiProperty() titleEn: string;
  @ApiProperty({ format: 'date-time' }) issuedAt: string;
  @ApiProperty() pdfUrl: string;
  @ApiProperty() checkUrl: string;
  @ApiProperty({ enum: certificateStatuses }) status: CertificateStatus;
  @ApiProperty() school: string;
  @ApiProperty({ example: '2026-2027' }) schoolYear: string;
  @ApiProperty() classHours: number;
  @ApiProperty({ required: false }) reason?: string;
}

/** What anybody who holds the number may know, and nothing more. */
export class CertificateCheckView {
  @ApiProperty() serial: string;
  @ApiProperty({ enum: certificateKinds }) kind: CertificateKind;
  @ApiProperty({ enum: certificateStatuses }) status: CertificateStatus;
  @ApiProperty({ description: 'Masked, e.g. 王*华; 已注销 once the holder has deleted the account' })
  holder: string;
  @ApiProperty() programme: string;
  @ApiProperty() school: string;
  @ApiProperty() classHours: number;
  @ApiProperty({ format: 'date' }) issuedOn: string;
  @ApiProperty({ required: false, description: 'Why it was revoked' }) reason?: string;
}

const statusOf = (certificate: CertificateEntity) => (certificate.revokedAt ? 'revoked' : 'valid');
const reasonOf = ({ revocationReason }: CertificateEntity) =>
  revocationReason ? { reason: revocationReason } : {};

export function ownCertificateView(certificate: CertificateEntity, checkUrl: string): OwnCertificateView {
  const serial = printedSerial(certificate.serial);
  return {
    serial,
    kind: certificate.kind,
    title: certificate.programmeZh,
    titleEn: certificate.programmeEn,
    issuedAt: certificate.issuedAt.toISOString(),
    pdfUrl: `/api/certificates/${serial}/pdf`,
    checkUrl,
    status: statusOf(certificate),
    school: certificate.schoolName,
    schoolYear: certificate.schoolYear,
    classHours: certificate.classHours,
    ...reasonOf(certificate),
  };
}

export function certificateCheckView(certificate: CertificateEntity): CertificateCheckView {
  return {
    serial: printedSerial(certificate.serial),
    kind: certificate.kind,
    status: statusOf(certificate),
    holder: certificate.holderName === null ? '已注销' : maskedName(certificate.holderName),
    programme: certificate.programmeZh,
    school: certificate.schoolName,
    classHours: certificate.classHours,
    issuedOn: dayOf(certificate.issuedAt),
    ...reasonOf(certificate),
  };
}
