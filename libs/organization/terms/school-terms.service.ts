import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@libs/platform';
import { TermRepository } from './term.repository';
import type { TermEntity } from './term.entity';
import type { Term } from './term.rule';

/** The door to school years and terms for the nouns above. Days are `YYYY-MM-DD` in Asia/Shanghai. */
@Injectable()
export class SchoolTerms {
  constructor(
    private readonly terms: TermRepository,
    private readonly clock: Clock,
  ) {}

  /** The terms of a school year (`2026-2027`), the first first; none for a year nobody has set up. */
  async list(schoolYear: string): Promise<Term[]> {
    return (await this.terms.listOf([schoolYear])).map(termOf);
  }

  /** The terms of several school years, in one query. */
  async listMany(schoolYears: readonly string[]): Promise<Term[]> {
    return (await this.terms.listOf([...schoolYears])).map(termOf);
  }

  /** The term a day lies in, if it lies in one. */
  async termOf(day: string): Promise<Term | null> {
    const term = await this.terms.findStartedBy(day);
    return term && day <= term.endsOn ? termOf(term) : null;
  }

  /** Today's term; between two terms the one that ended last. */
  async current(): Promise<Term | null> {
    const term = await this.terms.findStartedBy(dayOf(this.clock.now()));
    return term && termOf(term);
  }
}

export const termOf = ({ schoolYear, number, startsOn, endsOn }: TermEntity): Term => ({
  schoolYear,
  number,
  startsOn,
  endsOn,
});
