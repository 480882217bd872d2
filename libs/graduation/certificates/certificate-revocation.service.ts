import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Clock, Conflict, NotFound, reaches, Transactions, type Caller } from '@libs/platform';
import { CertificateDesk } from './certificate-desk.service';
import type { CertificateEntity } from './certificate.entity';

/** A certificate issued in error is never deleted: the check page goes on saying that it was issued, and why it no longer holds. */
@Injectable()
export class CertificateRevocation {
  constructor(
    private readonly desk: CertificateDesk,
    private readonly units: Units,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound `certificate.not-found` also for one of another school
   * @throws Conflict `certificate.revoked-already`
   */
  async revoke(caller: Caller, serial: string, reason: string): Promise<CertificateEntity> {
    const certificate = await this.desk.get(serial);
    const school = await this.units.get(certificate.schoolId);
    if (!reaches(caller, 'certificate.revoke', school.path)) {
      throw new NotFound('certificate.not-found', 'There is no certificate with this number.');
    }
    await this.transactions.run(async () => {
      if (!(await this.desk.revoke(certificate, this.clock.now(), caller.personId, reason))) {
        throw new Conflict('certificate.revoked-already', 'This certificate was revoked before.');
      }
    });
    return this.desk.get(serial);
  }
}
