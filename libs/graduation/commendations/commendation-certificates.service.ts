import { Injectable } from '@nestjs/common';
import { newId, Transactions } from '@libs/platform';
import { CertificateDesk } from '../certificates/certificate-desk.service';
import { classHours, secondsCounted, topicsCovered } from '../enrolments/graduation.rule';
import { Programmes } from '../programmes/programmes.service';
import { CommendationRepository } from './commendation.repository';

/** The certificate of a commendation, by itself and once. */
@Injectable()
export class CommendationCertificates {
  constructor(
    private readonly repository: CommendationRepository,
    private readonly certificates: CertificateDesk,
    private readonly programmes: Programmes,
    private readonly transactions: Transactions,
  ) {}

  async issue(commendationId: string): Promise<void> {
    await this.transactions.run(async () => {
      const commendation = await this.repository.lock(commendationId);
      if (!commendation?.evidence || commendation.certificateId) return;
      const { graduationId, personId, schoolId, schoolYear, evidence } = commendation;
      const { title, rules } = await this.programmes.get(evidence.programmeVersionId);
      const id = newId();
      await this.certificates.issue({
        id,
        kind: 'commendation',
        ...{ graduationId, personId, schoolId, schoolYear },
        title: { zh: `${title.zh} · 优秀学员`, en: `${title.en}, Commendation` },
        classHours: classHours(secondsCounted(rules, evidence.facts), rules.classHourSeconds),
        topicCount: topicsCovered(evidence.facts).length,
        quizScore: evidence.facts.quiz?.score ?? null,
        issuedAt: new Date(evidence.countedAt),
        evidence,
      });
      await this.repository.change(commendationId, { certificateId: id, evidence: null });
    });
  }
}
