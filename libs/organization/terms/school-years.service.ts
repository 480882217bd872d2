import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  dayOf,
  may,
  NotFound,
  offsetOf,
  Refused,
  schoolYearOf,
  Transactions,
  type Caller,
  type FieldError,
  type PageQuery,
} from '@libs/platform';
import type { SchoolYearDto } from './school-year.dto';
import type { SchoolYearDetailView, SchoolYearView } from './school-year.view';
import { holidayFaults } from './holiday.rule';
import { TermRepository } from './term.repository';
import {
  daysOfSchoolYear,
  isSchoolYear,
  schoolYearBeside,
  termFaults,
  weeksIn,
  type Term,
} from './term.rule';

/** School years as people see and set them. */
@Injectable()
export class SchoolYears {
  constructor(
    private readonly terms: TermRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(query: PageQuery): Promise<[SchoolYearView[], number]> {
    const [years, total] = await this.terms.listYears(offsetOf(query), query.pageSize);
    const terms = await this.terms.listOf(years.map((year) => year.code));
    const running = await this.running();
    return [years.map(({ code }) => this.view(code, terms, running)), total];
  }

  /** A year that is not set up yet has no terms and revision 0. @throws NotFound for what is no school year */
  async open(caller: Caller, code: string): Promise<SchoolYearDetailView> {
    if (!isSchoolYear(code)) throw new NotFound('school-year.not-found', 'There is no such school year.');
    const { from, until } = daysOfSchoolYear(code);
    const year = await this.terms.findYear(code);
    const holidays = await this.terms.listHolidays(from, until);
    return {
      ...this.view(code, await this.terms.listOf([code]), await this.running()),
      revision: year?.revision ?? 0,
      holidays: holidays.map(({ day, name, isWorkday }) => ({ day, name, isWorkday })),
      editable: may(caller, 'school-year.manage'),
    };
  }

  /**
   * Terms and holidays of a year as they shall be, whole.
   * @throws Refused `school-year.refused` with every field; Conflict `school-year.changed-meanwhile`
   */
  async save(caller: Caller, code: string, wanted: SchoolYearDto): Promise<void> {
    if (!isSchoolYear(code)) throw new NotFound('school-year.not-found', 'There is no such school year.');
    await this.transactions.run(async () => {
      const year = await this.terms.holdYear(code);
      if (year.revision !== wanted.revision) {
        throw new Conflict(
          'school-year.changed-meanwhile',
          'Somebody else has changed this year meanwhile.',
          {
            revision: year.revision,
          },
        );
      }
      await this.refuseFaults(code, wanted);
      const { from, until } = daysOfSchoolYear(code);
      await this.terms.putTerms(
        wanted.terms.map(({ startsOn, endsOn }, index): Term => {
          return { schoolYear: code, number: index === 0 ? 1 : 2, startsOn, endsOn };
        }),
      );
      await this.terms.putHolidays(from, until, wanted.holidays);
      await this.terms.raise(code, year.revision + 1, caller.personId, this.clock.now());
    });
  }

  private async refuseFaults(code: string, wanted: SchoolYearDto): Promise<void> {
    const beside = await this.terms.listOf([schoolYearBeside(code, -1), schoolYearBeside(code, 1)]);
    const faults = [...termFaults(code, wanted.terms, beside), ...holidayFaults(code, wanted.holidays)];
    if (faults.length === 0) return;
    const errors = faults.map((fault): FieldError => ({
      field: fault.field,
      code: `school-year.${fault.code}`,
      message: fault.code,
    }));
    throw new Refused('school-year.refused', 'These days cannot stand.', { errors });
  }

  private view(code: string, terms: Term[], running: string): SchoolYearView {
    const own = terms.filter((term) => term.schoolYear === code);
    return {
      code,
      current: code === running,
      terms: own.map((term) => {
        const { number, startsOn, endsOn } = term;
        return { number, startsOn, endsOn, weeks: weeksIn(term) };
      }),
    };
  }

  /** The year of the term that began last: in the days between two years it is still the old one. */
  private async running(): Promise<string> {
    const now = this.clock.now();
    const term = await this.terms.findStartedBy(dayOf(now));
    return term?.schoolYear ?? schoolYearOf(now).code;
  }
}
