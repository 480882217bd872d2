import { Injectable } from '@nestjs/common';
import { Judgements } from '../enrolments/judgements.service';
import { Graduations } from '../graduations/graduations.service';
import { EnrolmentStreamQuery, type StreamedEnrolment } from './enrolment-stream.query';
import { RecountRepository } from './recount.repository';

/** An enrolment whose state is another than follows from what was learned. */
export interface GraduationDifference {
  enrolmentId: string;
  personId: string;
  kept: string;
  counted: 'graduated' | 'learning';
}

const atOnce = 200;

/** Judges open enrolments again, some at a time. A graduation once awarded is never taken back by it. */
@Injectable()
export class GraduationRecount {
  constructor(
    private readonly stream: EnrolmentStreamQuery,
    private readonly judgements: Judgements,
    private readonly repository: RecountRepository,
    private readonly graduations: Graduations,
  ) {}

  /** Every difference; given an instant, each is put right: graduations with certificate and events as ever, dated with it. */
  async *differences(
    applyAt: Date | null,
    seen: (enrolments: number) => void = () => undefined,
  ): AsyncGenerator<GraduationDifference> {
    for (let after = ''; ;) {
      const enrolments = await this.stream.after(after, atOnce);
      for (const difference of await this.judge(enrolments)) {
        if (applyAt) await this.repair(difference, applyAt);
        yield difference;
      }
      seen(enrolments.length);
      const last = enrolments.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  private async judge(enrolments: StreamedEnrolment[]): Promise<GraduationDifference[]> {
    const found: GraduationDifference[] = [];
    const judged = await this.judgements.judgeMany(enrolments);
    for (const [nth, { id: enrolmentId, personId, state, graduationId }] of enrolments.entries()) {
      if (graduationId && state !== 'graduated') {
        found.push({ enrolmentId, personId, kept: `${state} with a graduation`, counted: 'graduated' });
      } else if (!graduationId && state === 'graduated') {
        found.push({ enrolmentId, personId, kept: 'graduated without a graduation', counted: 'learning' });
      } else if (state === 'learning' && judged[nth]?.verdict.state === 'graduated') {
        found.push({ enrolmentId, personId, kept: 'learning', counted: 'graduated' });
      }
    }
    return found;
  }

  private async repair(
    { enrolmentId, personId, kept, counted }: GraduationDifference,
    at: Date,
  ): Promise<void> {
    if (counted === 'learning') await this.repository.reopen(enrolmentId);
    else if (kept !== 'learning') return this.repository.close(enrolmentId);
    await this.graduations.settle(personId, at);
  }
}
