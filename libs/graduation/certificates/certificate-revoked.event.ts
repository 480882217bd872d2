import { defineEvent } from '@libs/platform';

/** A certificate no longer holds, nor does its graduation: both count in no figure of the school any more. */
export const CertificateRevoked = defineEvent<{ certificateId: string; schoolId: string }>(
  'graduation.certificate-revoked',
);
