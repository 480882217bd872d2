import { Injectable } from '@nestjs/common';
import { Transactions } from '@libs/platform';
import { CertificateRecords } from './certificate-records.service';
import { UnrecordedQuery } from './unrecorded.query';

const atOnce = 500;

/** Records certificates that are older than the ledger, each marked for being recorded later. Twice has effect once. */
@Injectable()
export class LedgerCatchUp {
  constructor(
    private readonly unrecorded: UnrecordedQuery,
    private readonly records: CertificateRecords,
    private readonly transactions: Transactions,
  ) {}

  /** Answers how many were recorded. `stopped` is asked between two of them. */
  async run(stopped: () => boolean = () => false): Promise<number> {
    let recorded = 0;
    for (let after = ''; ;) {
      const ids = await this.unrecorded.after(after, atOnce);
      for (const id of ids) {
        if (stopped()) return recorded;
        if (await this.transactions.run(() => this.record(id))) recorded += 1;
      }
      const last = ids.at(-1);
      if (!last) return recorded;
      after = last;
    }
  }

  private async record(certificateId: string): Promise<boolean> {
    const certificate = await this.unrecorded.lock(certificateId);
    if (!certificate) return false;
    await this.records.issued(certificate, certificate.evidence);
    const { revokedAt, revocationReason } = certificate;
    if (revokedAt) await this.records.revoked(certificateId, revokedAt, revocationReason ?? '');
    return true;
  }
}
