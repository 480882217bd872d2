import { Injectable } from '@nestjs/common';
import { chainStart } from '@libs/platform';
import { disagreement } from './agreement.rule';
import type { CertificateRecordView } from './certificate-record.view';
import { entryOf, faultOf, type IssuedStatement } from './ledger-entry.rule';
import { LedgerCheckQuery, type CheckedEntry } from './ledger-check.query';
import { Ledger } from './ledger.service';
import { LedgerRepository, type LedgerHead } from './ledger.repository';
import { UnrecordedQuery } from './unrecorded.query';

const atOnce = 500;

/** The first place at which the ledger, or what it speaks of, is not as it was written. */
export interface LedgerBreak {
  sequence: number;
  /** Null when the entry itself is away. */
  certificateId: string | null;
  fault: string;
}

export interface LedgerReport {
  entries: number;
  revocations: number;
  recordedLater: number;
  /** Certificates whose facts were erased with the holder's account. */
  erased: number;
  /** Certificates that are older than the ledger and not in it yet. */
  unrecorded: number;
  head: LedgerHead;
  firstBreak: LedgerBreak | null;
}

/** Works every hash of the ledger out again and holds every entry beside its certificate. Changes nothing. */
@Injectable()
export class LedgerVerification {
  constructor(
    private readonly check: LedgerCheckQuery,
    private readonly repository: LedgerRepository,
    private readonly unrecorded: UnrecordedQuery,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Some hundred entries are in memory at a time. `anchor` is a number and hash somebody noted down earlier: a whole chain that was
   * written anew does not hold it any more.
   */
  async run(anchor: LedgerHead | null = null): Promise<LedgerReport> {
    const head = await this.repository.head();
    const rules = new Map<string, string>();
    const counts = { entries: 0, revocations: 0, recordedLater: 0, erased: 0 };
    let before: LedgerHead = chainStart;
    let firstBreak: LedgerBreak | null = null;
    for (;;) {
      const entries = await this.check.after(before.sequence, atOnce);
      for (const entry of entries) {
        // What was written since the head was read has a later head.
        if (entry.sequence > head.sequence) break;
        const fault = faultOf(entry, before) ?? disagreement(entry, await this.rulesOf(entry, rules));
        firstBreak ??= fault ? breakAt(entry, before, fault) : null;
        count(counts, entry);
        before = entry;
      }
      if (entries.length < atOnce || before.sequence >= head.sequence) break;
    }
    firstBreak ??= await this.endOf(before, head, anchor);
    return { ...counts, unrecorded: await this.unrecorded.count(), head, firstBreak };
  }

  /** Whether one certificate's entries are as written, and what they and the status list say. */
  async recordOf(certificateId: string): Promise<CertificateRecordView> {
    const entries = await this.check.ofCertificate(certificateId);
    const issued = entries.find(({ kind }) => kind === 'issued');
    if (!issued) return { entry: null, agrees: null, credential: null };
    const rules = new Map<string, string>();
    let agrees = true;
    for (const entry of entries) {
      const sequence = entry.sequence - 1;
      const before = { sequence, hash: (await this.check.hashAt(sequence)) ?? chainStart.hash };
      if (faultOf(entry, before) ?? disagreement(entry, await this.rulesOf(entry, rules))) agrees = false;
    }
    const { sequence, hash, recordedAt, bit } = issued;
    const recordedLater = entryOf(issued)?.says.recordedLater ?? false;
    return {
      entry: { sequence, hash, recordedAt: recordedAt.toISOString(), recordedLater },
      agrees,
      credential: bit === null ? null : bit === 1 ? 'revoked' : 'valid',
    };
  }

  private async endOf(
    last: LedgerHead,
    head: LedgerHead,
    anchor: LedgerHead | null,
  ): Promise<LedgerBreak | null> {
    if (last.sequence !== head.sequence || last.hash !== head.hash) {
      return { sequence: last.sequence + 1, certificateId: null, fault: 'the end of the chain is missing' };
    }
    if (!anchor || (await this.check.hashAt(anchor.sequence)) === anchor.hash) return null;
    const fault = 'it is not the entry that was noted down: the chain was written anew';
    return { sequence: anchor.sequence, certificateId: null, fault };
  }

  /** Hashed once for each programme version that is met. */
  private async rulesOf(entry: CheckedEntry, known: Map<string, string>): Promise<string | null> {
    if (entry.kind !== 'issued') return null;
    const says = entryOf(entry)?.says as IssuedStatement | undefined;
    if (!says?.programmeVersion) return null;
    const hash = known.get(says.programmeVersion) ?? (await this.ledger.rulesHash(says.programmeVersion));
    known.set(says.programmeVersion, hash);
    return hash;
  }
}

function breakAt(entry: CheckedEntry, before: LedgerHead, fault: string): LedgerBreak {
  const missing = entry.sequence !== before.sequence + 1;
  return {
    sequence: before.sequence + 1,
    certificateId: missing ? null : entry.certificateId,
    fault,
  };
}

function count(counts: Omit<LedgerReport, 'unrecorded' | 'head' | 'firstBreak'>, entry: CheckedEntry): void {
  counts.entries += 1;
  if (entry.kind === 'revoked') counts.revocations += 1;
  else if (entry.facts === null) counts.erased += 1;
  if (entryOf(entry)?.says.recordedLater) counts.recordedLater += 1;
}
