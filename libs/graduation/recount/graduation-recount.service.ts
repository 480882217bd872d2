import { Injectable } from '@nestjs/common';
import { Learning } from '@libs/learning';
import { judgeGraduation } from '../enrolments/graduation.rule';
import { factsOf } from '../graduations/graduation-evidence.rule';
import { Graduations } from '../graduations/graduations.service';
import { Programmes } from '../programmes/programmes.service';
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
    private readonly learning: Learning,
    private readonly programmes: Programmes,
    private readonly repository: RecountRepository,
    private readonly graduations: Graduations,
  ) {}

  /** Every difference; given an instant, each is put right: graduations with certificate and events as ever, dated with it. */
  async *differences(applyAt: Date | null): AsyncGenerator<GraduationDifference> {
    for (let after = ''; ;) {
      const enrolments = await this.stream.after(after, atOnce);
      for (const difference of await this.judge(enrolments)) {
        if (applyAt) await this.repair(difference, applyAt);
        yield difference;
      }
      const last = enrolments.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  private async judge(enrolments: StreamedEnrolment[]): Promise<GraduationDifference[]> {
    const found: GraduationDifference[] = [];
    for (const group of byWindow(enrolments)) {
      const [one] = group;
      if (!one) continue;
      const people = [...new Set(group.map(({ personId }) => personId))];
      const records = await this.learning.records(people, one.countsFrom, one.countsTo);
      for (const enrolment of group) {
        const { id: enrolmentId, personId, state, graduationId } = enrolment;
        if (graduationId && state !== 'graduated') {
          found.push({ enrolmentId, personId, kept: `${state} with a graduation`, counted: 'graduated' });
        } else if (!graduationId && state === 'graduated') {
          found.push({ enrolmentId, personId, kept: 'graduated without a graduation', counted: 'learning' });
        } else if (state === 'learning') {
          const { rules } = await this.programmes.get(enrolment.programmeVersionId);
          const record = records.get(personId);
          const verdict = record && judgeGraduation(rules, enrolment.stage, factsOf(record));
          if (verdict?.state === 'graduated') {
            found.push({ enrolmentId, personId, kept: 'learning', counted: 'graduated' });
          }
        }
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

function byWindow(enrolments: StreamedEnrolment[]): StreamedEnrolment[][] {
  const groups = new Map<string, StreamedEnrolment[]>();
  for (const one of enrolments) {
    const key = `${one.countsFrom.getTime()} ${one.countsTo.getTime()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
