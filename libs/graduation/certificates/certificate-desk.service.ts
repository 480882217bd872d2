import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, NotFound, Outbox, parseSerial, serialFrom } from '@libs/platform';
import type { GraduationEvidence } from '../graduations/graduation-evidence.rule';
import { CertificateRecords } from '../ledger/certificate-records.service';
import { CertificateFaceQuery } from './certificate-face.query';
import { CertificateIssued } from './certificate-issued.event';
import { CertificateRevoked } from './certificate-revoked.event';
import type { CertificateEntity, CertificateKind } from './certificate.entity';
import { CertificateRepository } from './certificate.repository';

/** What a certificate is to say, and what it rests on. */
export interface Certifiable {
  /** Chosen by who must know it; a new one without it. */
  id?: string;
  kind: CertificateKind;
  graduationId: string;
  personId: string;
  schoolId: string;
  schoolYear: string;
  title: { zh: string; en: string };
  /** One decimal, rounded down. */
  classHours: number;
  topicCount: number;
  quizScore: number | null;
  issuedAt: Date;
  evidence: GraduationEvidence;
}

/** Issues certificates and finds them again. */
@Injectable()
export class CertificateDesk {
  constructor(
    private readonly repository: CertificateRepository,
    private readonly names: CertificateFaceQuery,
    private readonly records: CertificateRecords,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Inside the transaction of what it certifies: there is never one without the other. One of a kind for each graduation.
   * @throws NotFound `person.not-found`
   */
  async issue({ title, evidence, ...certifiable }: Certifiable): Promise<void> {
    const names = await this.names.find(certifiable.personId, certifiable.schoolId);
    if (!names) throw new NotFound('person.not-found', 'There is no such person.');
    const id = certifiable.id ?? newId();
    const certificate = {
      ...certifiable,
      id,
      ...names,
      serial: serialFrom(randomBytes(16)),
      programmeZh: title.zh,
      programmeEn: title.en,
      // A graduation holds its evidence itself.
      evidence: certifiable.kind === 'graduation' ? null : evidence,
    };
    await this.repository.add(certificate);
    await this.outbox.announce(CertificateIssued, { certificateId: id });
    await this.records.issued(certificate, evidence);
  }

  /** By a serial as typed or scanned. @throws NotFound `certificate.not-found` for an unknown one and for a typing fault alike */
  async get(typed: string): Promise<CertificateEntity> {
    const serial = parseSerial(typed);
    const certificate = serial ? await this.repository.findBySerial(serial) : null;
    if (!certificate)
      throw new NotFound('certificate.not-found', 'There is no certificate with this number.');
    return certificate;
  }

  /** The holder's own. @throws NotFound `certificate.not-found` for everybody else */
  async getOwn(typed: string, personId: string): Promise<CertificateEntity> {
    const certificate = await this.get(typed);
    if (certificate.personId !== personId) {
      throw new NotFound('certificate.not-found', 'There is no certificate with this number.');
    }
    return certificate;
  }

  /**
   * Inside a transaction: who counts graduations hears of it. With a graduation goes what was given on top of it. False when it was
   * revoked before.
   */
  async revoke(certificate: CertificateEntity, at: Date, by: string, reason: string): Promise<boolean> {
    const { id, schoolId } = certificate;
    if (!(await this.repository.revoke(id, at, by, reason))) return false;
    await this.outbox.announce(CertificateRevoked, { certificateId: id, schoolId });
    await this.records.revoked(id, at, reason);
    if (certificate.kind !== 'graduation') return true;
    for (const more of await this.repository.besides(certificate)) await this.revoke(more, at, by, reason);
    return true;
  }

  /** Of a deleted account: name, facts and salts go, the certificate stays checkable. Inside a transaction. */
  async forget(personId: string): Promise<void> {
    await this.repository.removeHolder(personId);
    await this.records.forget(personId);
  }

  listOf(personId: string): Promise<CertificateEntity[]> {
    return this.repository.listOf(personId);
  }
}
