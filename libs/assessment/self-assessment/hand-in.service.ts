import { Injectable } from '@nestjs/common';
import { Refused, Transactions, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { ApplicationDays } from '../assessments/application-days.service';
import { Assessments } from '../assessments/assessments.service';
import type { Checklist } from './checklist.rule';
import { SelfAssessments } from './self-assessments.service';

/** Handing an assessment in: on the days for it, and with nothing missing. */
@Injectable()
export class HandIns {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly assessments: Assessments,
    private readonly own: SelfAssessments,
    private readonly days: ApplicationDays,
    private readonly transactions: Transactions,
  ) {}

  /** @throws Refused `assessment.incomplete` with the list; Conflict `assessment.applications-closed` and those of a move */
  async submit(caller: Caller, id: string, expectedVersion: number): Promise<void> {
    const { school } = await this.access.open(caller, 'assessment.apply', id);
    await this.transactions.run(async () => {
      const assessment = await this.assessments.hold(id);
      await this.days.checkHandIn(assessment);
      const { checklist } = await this.own.read(assessment, school, caller.locale);
      if (checklist.missing.length > 0) throw incomplete(checklist.missing);
      await this.assessments.move(id, {
        action: 'submit',
        role: 'coordinator',
        by: caller.personId,
        facts: { tier: assessment.targetTier },
        expectedVersion,
      });
    });
  }
}

const incomplete = (missing: Checklist['missing']) =>
  new Refused('assessment.incomplete', 'Something is still missing.', {
    errors: missing.map(({ code, about }) => ({
      field: about,
      code: `assessment.missing-${code}`,
      message: `${code} ${about}`,
    })),
    details: { count: missing.length },
  });
