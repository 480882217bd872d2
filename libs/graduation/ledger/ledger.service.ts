import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonical, Clock, digest } from '@libs/platform';
import type { CertificateEntity } from '../certificates/certificate.entity';
import type { GraduationEvidence } from '../graduations/graduation-evidence.rule';
import { ProgrammeRepository } from '../programmes/programme.repository';
import {
  commitment,
  seal,
  type EntryKind,
  type IssuedStatement,
  type LedgerEntry,
} from './ledger-entry.rule';
import { LedgerSourceQuery } from './ledger-source.query';
import { LedgerRepository } from './ledger.repository';

/** An entry written this long after what it tells of was not written with it. */
const laterMs = 24 * 3600 * 1000;

export type CertifiedFacts = Pick<
  CertificateEntity,
  'id' | 'kind' | 'personId' | 'schoolId' | 'schoolYear' | 'classHours' | 'topicCount' | 'issuedAt'
>;

/** The book in which every certificate stands with what justified it. Entries are added, in one chain, and never changed. */
@Injectable()
export class Ledger {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly repository: LedgerRepository,
    private readonly source: LedgerSourceQuery,
    private readonly programmes: ProgrammeRepository,
    private readonly clock: Clock,
  ) {}

  /** Lays down what the certificate rests on, and answers what its entry will say. Inside the transaction that issues it. */
  async keepFacts(certificate: CertifiedFacts, evidence: GraduationEvidence): Promise<IssuedStatement> {
    const { id, personId, issuedAt } = certificate;
    const { lessons, quiz } = evidence.facts;
    const lessonIds = [...lessons.map(({ lessonId }) => lessonId), ...(quiz ? [quiz.lessonId] : [])];
    const versions = await this.source.heard(personId, [...new Set(lessonIds)]);
    const facts = canonical({ evidence, versions });
    const salt = randomBytes(32).toString('hex');
    await this.repository.keepFacts(id, salt, facts);
    return {
      ...(certificate.kind === 'graduation' ? {} : { award: certificate.kind }),
      programmeVersion: evidence.programmeVersionId,
      rules: await this.knownRulesHash(evidence.programmeVersionId),
      school: certificate.schoolId,
      schoolYear: certificate.schoolYear,
      classHours: certificate.classHours,
      topics: certificate.topicCount,
      issuedAt: issuedAt.toISOString(),
      facts: commitment(salt, facts),
      recordedLater: this.isLater(issuedAt),
    };
  }

  /** The last step of that transaction: it holds the end of the chain until the commit. */
  async recordIssue(certificateId: string, says: IssuedStatement): Promise<void> {
    await this.append('issued', certificateId, says);
  }

  /** Inside the transaction of the revocation. `reason` as on the check page. */
  async recordRevocation(certificateId: string, revokedAt: Date, reason: string): Promise<void> {
    await this.append('revoked', certificateId, {
      revokedAt: revokedAt.toISOString(),
      reason: digest(reason),
      recordedLater: this.isLater(revokedAt),
    });
  }

  /** SHA-256 of a programme version's rules as they are stored. */
  async rulesHash(versionId: string): Promise<string> {
    const version = await this.programmes.find(versionId);
    return digest(canonical(version?.rules ?? {}));
  }

  /** Versions are never edited; who looks for edits asks `rulesHash`. */
  private async knownRulesHash(versionId: string): Promise<string> {
    const hash = this.known.get(versionId) ?? (await this.rulesHash(versionId));
    this.known.set(versionId, hash);
    return hash;
  }

  private isLater(at: Date): boolean {
    return this.clock.now().getTime() - at.getTime() > laterMs;
  }

  private async append(kind: EntryKind, certificate: string, says: LedgerEntry['says']): Promise<void> {
    const head = await this.repository.lockHead();
    const recordedAt = this.clock.now();
    const sealed = seal(head, {
      version: 1,
      kind,
      certificate,
      recordedAt: recordedAt.toISOString(),
      says,
    });
    await this.repository.add({ ...sealed, recordedAt });
  }
}
