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

  async listOf(personId: string): Promise<ExplainedEnrolment[]> {
    const states: ExplainedEnrolment[] = [];
    for (const enrolment of await this.enrolments.listOf(personId)) {
      states.push(await this.explain(personId, enrolment));
    }
    return states;
  }

  /** A graduation is shown as it was judged, whatever was edited or removed since. */
  private async explain(personId: string, enrolment: OwnEnrolment): Promise<ExplainedEnrolment> {
    const evidence =
      enrolment.state === 'graduated' && (await this.graduations.findEvidence(enrolment.enrolmentId));
    if (!evidence) return { enrolment, ...(await this.judgements.judge({ ...enrolment, personId })) };
    const programme = await this.programmes.get(enrolment.programmeVersionId);
    return { enrolment, programme, verdict: explain(evidence.requirements) };
  }
}
