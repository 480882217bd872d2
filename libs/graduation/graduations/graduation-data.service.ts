import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { printedSerial } from '@libs/platform';
import { CertificateDesk } from '../certificates/certificate-desk.service';
import { LearningStates } from '../enrolments/learning-states.service';
import { LedgerRepository } from '../ledger/ledger.repository';
import { GraduationRepository } from './graduation.repository';

/** What this noun holds about a person, for the person. */
@Injectable()
export class GraduationData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly states: LearningStates,
    private readonly graduations: GraduationRepository,
    private readonly certificates: CertificateDesk,
    private readonly ledger: LedgerRepository,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('graduation', (personId) => this.collect(personId));
  }

  private async collect(personId: string): Promise<object> {
    const [states, graduations, certificates, records] = await Promise.all([
      this.states.listOf(personId),
      this.graduations.listOf(personId),
      this.certificates.listOf(personId),
      this.ledger.ofPerson(personId),
    ]);
    return {
      enrolments: states.map(({ enrolment, programme, verdict }) => ({
        programme: programme.title.zh,
        child: enrolment.pupilName,
        school: enrolment.schoolName,
        schoolYear: enrolment.schoolYear,
        state: enrolment.state,
        requirements: verdict.requirements.map(({ code, title, have, need, unit, met }) => {
          return { code, title: title.zh, have, need, unit, met };
        }),
      })),
      graduations: graduations.map(({ schoolYear, graduatedAt, facts }) => ({
        schoolYear,
        graduatedAt,
        facts,
      })),
      certificates: certificates.map((certificate) => ({
        serial: printedSerial(certificate.serial),
        holder: certificate.holderName,
        programme: certificate.programmeZh,
        school: certificate.schoolName,
        classHours: certificate.classHours,
        issuedAt: certificate.issuedAt,
        revokedAt: certificate.revokedAt,
        revocationReason: certificate.revocationReason,
        // With salt and facts the holder can work the hash in the ledger out.
        ledger: records
          .filter(({ certificateId }) => certificateId === certificate.id)
          .map(({ sequence, kind, hash, recordedAt, salt, facts }) => {
            return { sequence, kind, hash, recordedAt, salt, facts: kind === 'issued' ? facts : null };
          }),
      })),
    };
  }
}
