import { Injectable } from '@nestjs/common';
import { Transactions } from '@libs/platform';
import { CertificateDesk } from '../certificates/certificate-desk.service';
import { CertificateFiles } from '../certificates/certificate-file.service';
import { EnrolmentRepository } from '../enrolments/enrolment.repository';
import { GraduationRepository } from './graduation.repository';

/**
 * What stays when a person deletes the account: that a certificate with this number was issued by this school on that day, and the
 * sums in the figures. The name, the paper and which lessons were heard go (domain: never, 6).
 */
@Injectable()
export class GraduationErasure {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly graduations: GraduationRepository,
    private readonly certificates: CertificateDesk,
    private readonly files: CertificateFiles,
    private readonly transactions: Transactions,
  ) {}

  async forget(personId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.enrolments.removeUnfinished(personId);
      await this.certificates.forget(personId);
      for (const { id, facts } of await this.graduations.listOf(personId)) {
        await this.graduations.replaceEvidence(id, {
          ...facts,
          facts: { ...facts.facts, lessons: [], activities: [], quiz: null },
        });
      }
    });
    for (const certificate of await this.certificates.listOf(personId)) await this.files.remove(certificate);
  }
}
