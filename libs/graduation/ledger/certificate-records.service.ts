import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import { CredentialRegister } from '../credentials/credential-register.service';
import type { GraduationEvidence } from '../graduations/graduation-evidence.rule';
import { Ledger, type CertifiedFacts } from './ledger.service';
import { LedgerRepository } from './ledger.repository';
import { UnrecordedQuery } from './unrecorded.query';

/** What comes with a certificate and with its revocation, always in the same transaction: a place in a status list, a link of the chain. */
@Injectable()
export class CertificateRecords {
  constructor(
    private readonly register: CredentialRegister,
    private readonly ledger: Ledger,
    private readonly entries: LedgerRepository,
    private readonly unrecorded: UnrecordedQuery,
    private readonly clock: Clock,
  ) {}

  /** List and chain come last: they are held until the commit, by one transaction at a time. */
  async issued(certificate: CertifiedFacts, evidence: GraduationEvidence): Promise<void> {
    const says = await this.ledger.keepFacts(certificate, evidence);
    await this.register.reserve(certificate.id);
    await this.ledger.recordIssue(certificate.id, says);
  }

  /** Also for a certificate that is older than the ledger: its issue is recorded first, and says that it was later. */
  async revoked(certificateId: string, at: Date, reason: string): Promise<void> {
    const older = await this.unrecorded.lock(certificateId);
    if (older) await this.issued(older, older.evidence);
    await this.register.revoke(certificateId);
    await this.ledger.recordRevocation(certificateId, at, reason);
  }

  /** A deleted account: the chain and the lists stay as they are, what was a person's goes. */
  async forget(personId: string): Promise<void> {
    await this.register.forget(personId);
    await this.entries.eraseFacts(personId, this.clock.now());
  }
}
