import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, NotFound, Outbox } from '@libs/platform';
import { classHours } from '../enrolments/graduation.rule';
import type { GraduationEntity } from '../graduations/graduation.entity';
import { CertificateRecords } from '../ledger/certificate-records.service';
import type { Programme } from '../programmes/programmes.service';
import { CertificateFaceQuery } from './certificate-face.query';
import { CertificateIssued } from './certificate-issued.event';
import { CertificateRevoked } from './certificate-revoked.event';
import type { CertificateEntity } from './certificate.entity';
import { CertificateRepository } from './certificate.repository';
import { parseSerial, serialFrom } from './serial.rule';

type Graduated = Pick<
  GraduationEntity,
  | 'id'
  | 'personId'
  | 'schoolId'
  | 'schoolYear'
  | 'verifiedSeconds'
  | 'topicCount'
  | 'quizScore'
  | 'graduatedAt'
  | 'facts'
>;

/** Issues certificates and finds them again. */
@Injectable()
export class CertificateDesk {
  constructor(
    private readonly repository: CertificateRepository,
    private readonly names: CertificateFaceQuery,
    private readonly records: CertificateRecords,
    private readonly outbox: Outbox,
  ) {}

  /** Inside the transaction of the graduation: there is never one without the other. @throws NotFound `person.not-found` */
  async issue(graduation: Graduated, programme: Programme): Promise<void> {
    const names = await this.names.find(graduation.personId, graduation.schoolId);
    if (!names) throw new NotFound('person.not-found', 'There is no such person.');
    const id = newId();
    const certificate = {
      id,
      graduationId: graduation.id,
      serial: serialFrom(randomBytes(16)),
      personId: graduation.personId,
      schoolId: graduation.schoolId,
      ...names,
      programmeZh: programme.title.zh,
      programmeEn: programme.title.en,
      schoolYear: graduation.schoolYear,
      classHours: classHours(graduation.verifiedSeconds, programme.rules.classHourSeconds),
      topicCount: graduation.topicCount,
      quizScore: graduation.quizScore,
      issuedAt: graduation.graduatedAt,
    };
    await this.repository.add(certificate);
    await this.outbox.announce(CertificateIssued, { certificateId: id });
    await this.records.issued(certificate, graduation.facts);
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

  /** Inside a transaction: who counts graduations hears of it. False when it was revoked before. */
  async revoke({ id, schoolId }: CertificateEntity, at: Date, by: string, reason: string): Promise<boolean> {
    if (!(await this.repository.revoke(id, at, by, reason))) return false;
    await this.outbox.announce(CertificateRevoked, { certificateId: id, schoolId });
    await this.records.revoked(id, at, reason);
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
