import { Injectable } from '@nestjs/common';
import { Between, In, LessThanOrEqual } from 'typeorm';
import { Database, newId } from '@libs/platform';
import { HolidayEntity, SchoolYearEntity, TermEntity } from './term.entity';
import type { Term } from './term.rule';
import type { CalendarDay } from './working-days.rule';

@Injectable()
export class TermRepository {
  constructor(private readonly database: Database) {}

  /** Of these years, oldest first. */
  listOf(schoolYears: string[]): Promise<TermEntity[]> {
    return this.terms.find({ where: { schoolYear: In(schoolYears) }, order: { startsOn: 'ASC' } });
  }

  /** The term that began last on or before the day. */
  findStartedBy(day: string): Promise<TermEntity | null> {
    return this.terms.findOne({ where: { startsOn: LessThanOrEqual(day) }, order: { startsOn: 'DESC' } });
  }

  findYear(code: string): Promise<SchoolYearEntity | null> {
    return this.database.of(SchoolYearEntity).findOneBy({ code });
  }

  /** Newest first. */
  listYears(offset: number, limit: number): Promise<[SchoolYearEntity[], number]> {
    return this.database
      .of(SchoolYearEntity)
      .findAndCount({ order: { code: 'DESC' }, skip: offset, take: limit });
  }

  listHolidays(from: string, until: string): Promise<HolidayEntity[]> {
    return this.database
      .of(HolidayEntity)
      .find({ where: { day: Between(from, until) }, order: { day: 'ASC' } });
  }

  /** Makes the year's row if it is not there, and holds it until the transaction ends. */
  async holdYear(code: string): Promise<SchoolYearEntity> {
    await this.database.execute('INSERT IGNORE INTO school_years (code, revision) VALUES (?, 0)', [code]);
    return this.database
      .of(SchoolYearEntity)
      .findOneOrFail({ where: { code }, lock: { mode: 'pessimistic_write' } });
  }

  async raise(code: string, revision: number, personId: string, at: Date): Promise<void> {
    await this.database
      .of(SchoolYearEntity)
      .update({ code }, { revision, changedBy: personId, changedAt: at });
  }

  async putTerms(terms: Term[]): Promise<void> {
    await this.database.execute(
      `INSERT INTO school_terms (id, school_year, number, starts_on, ends_on) VALUES ${terms.map(() => '(?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE starts_on = VALUES(starts_on), ends_on = VALUES(ends_on)`,
      terms.flatMap((term) => [newId(), term.schoolYear, term.number, term.startsOn, term.endsOn]),
    );
  }

  /** What differs between the two days is now this, and nothing else. */
  async putHolidays(from: string, until: string, days: CalendarDay[]): Promise<void> {
    const holidays = this.database.of(HolidayEntity);
    await holidays.delete({ day: Between(from, until) });
    if (days.length > 0) await holidays.insert(days);
  }

  private get terms() {
    return this.database.of(TermEntity);
  }
}
