import { defineEvent } from '@libs/platform';

/** A certificate exists (its row is committed); its paper is made by the worker. */
export const CertificateIssued = defineEvent<{ certificateId: string }>('graduation.certificate-issued');
