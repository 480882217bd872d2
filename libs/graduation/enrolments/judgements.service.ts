import { Injectable } from '@nestjs/common';
import { Learning } from '@libs/learning';
import { factsOf } from '../graduations/graduation-evidence.rule';
import { Programmes, type Programme } from '../programmes/programmes.service';
import { judgeGraduation, secondsToGo, type GraduationVerdict, type LearningFacts } from './graduation.rule';

export interface Judged {
  programme: Programme;
  facts: LearningFacts;
  verdict: GraduationVerdict;
  /** Verified seconds until watching alone could change the verdict; Infinity when it cannot. */
  secondsToGo: number;
}

/** What is needed of an enrolment to judge it. `countsFrom` inclusive, `countsTo` exclusive. */
export interface Judgeable {
  personId: string;
  programmeVersionId: string;
  stage: string;
  countsFrom: Date;
  countsTo: Date;
}

/** Puts what a person has learned before the rules of the pinned programme version. Changes nothing. */
@Injectable()
export class Judgements {
  constructor(
    private readonly learning: Learning,
    private readonly programmes: Programmes,
  ) {}

  async judge(enrolment: Judgeable): Promise<Judged> {
    const programme = await this.programmes.get(enrolment.programmeVersionId);
    const record = await this.learning.record(enrolment.personId, enrolment.countsFrom, enrolment.countsTo);
    return judged(enrolment, programme, record);
  }

  /** Several enrolments of one person, in their order: as many statements as for one. */
  async judgeAll(personId: string, enrolments: Omit<Judgeable, 'personId'>[]): Promise<Judged[]> {
    const windows = enrolments.map(({ countsFrom, countsTo }) => ({ from: countsFrom, to: countsTo }));
    const records = await this.learning.recordsIn(personId, windows);
    // Versions are remembered, so this asks the database at most once for each version there is.
    const programmes = await Promise.all(
      enrolments.map(({ programmeVersionId }) => this.programmes.get(programmeVersionId)),
    );
    return enrolments.flatMap((enrolment, nth) => {
      const [programme, record] = [programmes[nth], records[nth]];
      return programme && record ? [judged(enrolment, programme, record)] : [];
    });
  }
}

function judged(
  { stage }: Pick<Judgeable, 'stage'>,
  programme: Programme,
  record: Parameters<typeof factsOf>[0],
): Judged {
  const facts = factsOf(record);
  const { rules } = programme;
  const verdict = judgeGraduation(rules, stage, facts);
  return { programme, facts, verdict, secondsToGo: secondsToGo(rules, stage, facts) };
}
