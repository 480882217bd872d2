import { Injectable } from '@nestjs/common';
import { AppealAnswered, AppealFiled, ObjectionAnswered, ObjectionRaised } from '@libs/assessment';
import { Handles } from '@libs/platform';
import { AssessmentFactsQuery } from './assessment-facts.query';
import { Offices } from './offices.service';

/** Objections and appeals: who answers them, who is meant, who raised them. Telling twice has effect once. */
@Injectable()
export class ObjectionTidings {
  constructor(
    private readonly facts: AssessmentFactsQuery,
    private readonly offices: Offices,
  ) {}

  @Handles(ObjectionRaised)
  async raised({ objectionId }: { objectionId: string }): Promise<void> {
    const objection = await this.facts.objection(objectionId);
    if (!objection) return;
    const { unitId, assessmentId, school, day } = objection;
    const said = { key: objectionId, sourceId: assessmentId };
    await this.offices.tell('city_officer', unitId, {
      ...{ ...said, kind: 'objection-waiting', facts: { school, day } },
    });
    await this.offices.tell('coordinator', unitId, { ...said, kind: 'objection-received', facts: { day } });
  }

  /** The school that is meant, and the school that objected; anybody else looks by the receipt. */
  @Handles(ObjectionAnswered)
  async answered({ objectionId }: { objectionId: string }): Promise<void> {
    const objection = await this.facts.objection(objectionId);
    if (!objection) return;
    const { unitId, assessmentId, school, raisingUnitId } = objection;
    const facts = { upheld: objection.state === 'UPHELD' };
    const said = { key: objectionId, facts };
    await this.offices.tell('coordinator', unitId, {
      ...{ ...said, kind: 'objection-decided', sourceId: assessmentId },
    });
    if (raisingUnitId)
      await this.offices.tell('coordinator', raisingUnitId, {
        ...{ ...said, kind: 'own-objection-answered', sourceId: null, facts: { school } },
      });
  }

  @Handles(AppealFiled)
  async filed({ appealId }: { appealId: string }): Promise<void> {
    const appeal = await this.facts.appeal(appealId);
    if (!appeal) return;
    const { unitId, assessmentId, school, day } = appeal;
    const said = { kind: 'appeal-waiting', key: appealId, sourceId: assessmentId } as const;
    await this.offices.tell('city_officer', unitId, { ...said, facts: { school, day } });
  }

  @Handles(AppealAnswered)
  async appealAnswered({ appealId }: { appealId: string }): Promise<void> {
    const appeal = await this.facts.appeal(appealId);
    if (!appeal) return;
    const { unitId, assessmentId, state } = appeal;
    const said = { kind: 'appeal-answered', key: appealId, sourceId: assessmentId } as const;
    await this.offices.tell('coordinator', unitId, { ...said, facts: { upheld: state === 'UPHELD' } });
  }
}
