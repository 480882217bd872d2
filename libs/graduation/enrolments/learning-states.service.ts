import { Injectable } from '@nestjs/common';
import { GraduationRepository } from '../graduations/graduation.repository';
import { Programmes, type Programme } from '../programmes/programmes.service';
import { explain, type GraduationVerdict } from './graduation.rule';
import { Judgements } from './judgements.service';
import { OpenEnrolmentQuery, type OwnEnrolment } from './open-enrolment.query';

export interface ExplainedEnrolment {
  enrolment: OwnEnrolment;
  programme: Programme;
  verdict: GraduationVerdict;
}

/** Where a guardian stands. Reading changes nothing. */
@Injectable()
export class LearningStates {
  constructor(
    private readonly enrolments: OpenEnrolmentQuery,
    private readonly judgements: Judgements,
    private readonly graduations: GraduationRepository,
    private readonly programmes: Programmes,
  ) {}

  /** Four statements at most, however many children and enrolments there are. */
  async listOf(personId: string): Promise<ExplainedEnrolment[]> {
    const enrolments = await this.enrolments.listOf(personId);
    const graduated = enrolments.filter(({ state }) => state === 'graduated');
    const evidence = await this.graduations.evidenceOf(graduated.map(({ enrolmentId }) => enrolmentId));
    const open = enrolments.filter(({ enrolmentId }) => !evidence.has(enrolmentId));
    const judged = await this.judgements.judgeAll(personId, open);
    const verdicts = new Map(open.map(({ enrolmentId }, nth) => [enrolmentId, judged[nth]]));
    const programmes = await Promise.all(
      enrolments.map(({ programmeVersionId }) => this.programmes.get(programmeVersionId)),
    );
    return enrolments.flatMap((enrolment, nth): ExplainedEnrolment[] => {
      // A graduation is shown as it was judged, whatever was edited or removed since.
      const kept = evidence.get(enrolment.enrolmentId);
      const verdict = kept ? explain(kept.requirements) : verdicts.get(enrolment.enrolmentId)?.verdict;
      const programme = programmes[nth];
      return verdict && programme ? [{ enrolment, programme, verdict }] : [];
    });
  }
}
