import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '@libs/platform';
import { CertificateDesk } from '../certificates/certificate-desk.service';
import { StageDiplomas } from '../diplomas/stage-diplomas.service';
import type { EnrolmentEntity } from '../enrolments/enrolment.entity';
import { EnrolmentRepository } from '../enrolments/enrolment.repository';
import { classHours, secondsCounted, topicsCovered } from '../enrolments/graduation.rule';
import type { Judged } from '../enrolments/judgements.service';
import { FamilyGraduated } from './family-graduated.event';
import type { GraduationEntity } from './graduation.entity';
import { GraduationRepository } from './graduation.repository';

/** Graduation, certificate and what is owed to others, all in the transaction that holds the enrolment. */
@Injectable()
export class GraduationAward {
  constructor(
    private readonly graduations: GraduationRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly certificates: CertificateDesk,
    private readonly diplomas: StageDiplomas,
    private readonly outbox: Outbox,
  ) {}

  async award(enrolment: EnrolmentEntity, judged: Judged, at: Date): Promise<void> {
    const { pupilId, personId, schoolId, schoolYear } = enrolment;
    const first = !(await this.graduations.hasFamilyGraduated(pupilId, schoolYear));
    const graduation = this.graduationOf(enrolment, judged, at);
    await this.graduations.add(graduation);
    await this.enrolments.markGraduated(enrolment.id);
    // Before the certificate, which holds the end of the ledger until the commit.
    await this.diplomas.afterGraduation(graduation, judged.programme);
    await this.certificates.issue({
      kind: 'graduation',
      graduationId: graduation.id,
      ...{ personId, schoolId, schoolYear, issuedAt: at },
      title: judged.programme.title,
      classHours: classHours(graduation.verifiedSeconds, judged.programme.rules.classHourSeconds),
      topicCount: graduation.topicCount,
      quizScore: graduation.quizScore,
      evidence: graduation.facts,
    });
    if (first) await this.outbox.announce(FamilyGraduated, { pupilId, personId, schoolId });
  }

  private graduationOf(enrolment: EnrolmentEntity, { programme, facts, verdict }: Judged, graduatedAt: Date) {
    const { personId, pupilId, schoolId, schoolYear, stage, countsFrom, countsTo } = enrolment;
    return {
      id: newId(),
      enrolmentId: enrolment.id,
      personId,
      pupilId,
      schoolId,
      schoolYear,
      verifiedSeconds: secondsCounted(programme.rules, facts),
      topicCount: topicsCovered(facts).length,
      quizScore: facts.quiz?.score ?? null,
      graduatedAt,
      facts: {
        programmeVersionId: programme.versionId,
        stage,
        countedFrom: countsFrom.toISOString(),
        countedTo: countsTo.toISOString(),
        countedAt: graduatedAt.toISOString(),
        facts,
        requirements: verdict.requirements,
      },
    } satisfies Omit<GraduationEntity, 'revokedAt'>;
  }
}
