import { Injectable } from '@nestjs/common';
import { Learning } from '@libs/learning';
import { factsOf } from '../graduations/graduation-evidence.rule';
import { Programmes, type Programme } from '../programmes/programmes.service';
import { judgeGraduation, secondsToGo, type GraduationVerdict, type LearningFacts } from './graduation.rule';
import { OnSiteWork } from './on-site-work.service';

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
  pupilId: string;
  programmeVersionId: string;
  stage: string;
  countsFrom: Date;
  countsTo: Date;
}

type Online = Parameters<typeof factsOf>[0];

/** Puts what people have learned, on the screen and on site, before the rules of their pinned programme versions. Changes nothing. */
@Injectable()
export class Judgements {
  constructor(
    private readonly learning: Learning,
    private readonly onSite: OnSiteWork,
    private readonly programmes: Programmes,
  ) {}

  async judge(enrolment: Judgeable): Promise<Judged> {
    const [judged] = await this.judgeAll(enrolment.personId, [enrolment]);
    return judged as Judged;
  }

  /** Several enrolments of one person, in their order: as many statements as for one. */
  async judgeAll(personId: string, enrolments: Omit<Judgeable, 'personId'>[]): Promise<Judged[]> {
    const windows = enrolments.map(({ countsFrom, countsTo }) => ({ from: countsFrom, to: countsTo }));
    const records = await this.learning.recordsIn(personId, windows);
    return this.decide(
      enrolments.map((enrolment) => ({ ...enrolment, personId })),
      records,
    );
  }

  /** Enrolments of many people, in their order: two statements for each window there is, three for all together. */
  async judgeMany(enrolments: readonly Judgeable[]): Promise<Judged[]> {
    const records = new Map<Judgeable, Online>();
    for (const group of byWindow(enrolments)) {
      const [{ countsFrom, countsTo }] = group;
      const people = [...new Set(group.map(({ personId }) => personId))];
      const found = await this.learning.records(people, countsFrom, countsTo);
      for (const one of group) records.set(one, found.get(one.personId) ?? { lessons: [], quizzes: [] });
    }
    return this.decide(
      enrolments,
      enrolments.map((one) => records.get(one) as Online),
    );
  }

  private async decide(enrolments: readonly Judgeable[], records: readonly Online[]): Promise<Judged[]> {
    // Versions are remembered, so this asks the database at most once for each version there is.
    const programmes = await Promise.all(
      enrolments.map(({ programmeVersionId }) => this.programmes.get(programmeVersionId)),
    );
    const known = enrolments.flatMap((enrolment, nth) => {
      const [programme, record] = [programmes[nth], records[nth]];
      return programme && record ? [{ enrolment, programme, record }] : [];
    });
    const onSite = await this.onSite.of(
      known.map(({ enrolment, programme: { rules } }) => ({ ...enrolment, rules })),
    );
    return known.flatMap(({ enrolment: { stage }, programme, record }, nth) => {
      const work = onSite[nth];
      if (!work) return [];
      const facts = factsOf(record, work);
      const verdict = judgeGraduation(programme.rules, stage, facts);
      return [{ programme, facts, verdict, secondsToGo: secondsToGo(programme.rules, stage, facts) }];
    });
  }
}

function byWindow(enrolments: readonly Judgeable[]): [Judgeable, ...Judgeable[]][] {
  const groups = new Map<string, [Judgeable, ...Judgeable[]]>();
  for (const one of enrolments) {
    const key = `${one.countsFrom.getTime()} ${one.countsTo.getTime()}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
