import { Injectable } from '@nestjs/common';
import { AssessmentMoved, FigureAnswered, FigureQueried } from '@libs/assessment';
import { Handles } from '@libs/platform';
import type { KindOf, NoticeFacts } from '../notices/notice-kinds.rule';
import { AssessmentFactsQuery } from './assessment-facts.query';
import { gistOf } from './gist.rule';
import { Offices } from './offices.service';

interface Moved {
  assessmentId: string;
  action: string;
  version: number;
}

/** Moves a school is told of; who handed in or withdrew knows it. */
const told: Readonly<Record<string, KindOf<'assessment'> | undefined>> = {
  return: 'assessment-returned',
  reject: 'assessment-rejected',
  recommend: 'assessment-recommended',
  publicise: 'publicity-begun',
  'confirm-basic': 'assessment-awarded',
  award: 'assessment-awarded',
  refuse: 'assessment-refused',
  'reopen-review': 'own-review-reopened',
};
/** Moves for which a reason is given. */
const reasoned = new Set(['return', 'reject', 'refuse']);

/** What becomes of an application, for the school and its district. Telling twice has effect once. */
@Injectable()
export class AssessmentTidings {
  constructor(
    private readonly facts: AssessmentFactsQuery,
    private readonly offices: Offices,
  ) {}

  @Handles(AssessmentMoved)
  async moved({ assessmentId, action, version }: Moved): Promise<void> {
    const kind = told[action];
    if (!kind && action !== 'submit') return;
    const about = await this.facts.assessment(assessmentId);
    if (!about) return;
    const { unitId, school, tier } = about;
    const said = { key: `${assessmentId}:${version}`, sourceId: assessmentId };
    if (kind) {
      const facts = { tier, ...(await this.factsOf(assessmentId, action)) };
      await this.offices.tell('coordinator', unitId, { ...said, kind, facts });
      // It is off the panel's list again.
      if (action === 'reopen-review')
        await this.offices.tell('city_officer', unitId, {
          ...said,
          kind: 'review-reopened',
          facts: { school },
        });
    } else {
      const facts = { school, tier };
      await this.offices.tell('district_officer', unitId, { ...said, kind: 'assessment-handed-in', facts });
    }
  }

  @Handles(FigureQueried)
  async queried({ queryId }: { queryId: string }): Promise<void> {
    const query = await this.facts.figureQuery(queryId);
    if (!query) return;
    const { unitId, assessmentId, school, code } = query;
    const said = { kind: 'figure-asked', key: queryId, sourceId: assessmentId } as const;
    await this.offices.tell('district_officer', unitId, { ...said, facts: { school, code } });
  }

  @Handles(FigureAnswered)
  async answered({ queryId }: { queryId: string }): Promise<void> {
    const query = await this.facts.figureQuery(queryId);
    if (!query) return;
    const { unitId, assessmentId, code } = query;
    const said = { kind: 'figure-answered', key: queryId, sourceId: assessmentId } as const;
    await this.offices.tell('coordinator', unitId, { ...said, facts: { code } });
  }

  private async factsOf(assessmentId: string, action: string): Promise<NoticeFacts> {
    if (reasoned.has(action)) return { gist: gistOf(await this.facts.reasonOf(assessmentId, action)) };
    const day = action === 'publicise' ? await this.facts.shownUntil(assessmentId) : null;
    return day ? { day } : {};
  }
}
