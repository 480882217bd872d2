import { Injectable } from '@nestjs/common';
import { isWorkingDay, plusDays, SchoolCalendar } from '@libs/organization';
import {
  Clock,
  Malformed,
  newId,
  NotFound,
  pageOf,
  Refused,
  Transactions,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { ClassVisitsQuery } from '../class-visits.query';
import { VisitAccess } from '../visit-access.service';
import { VisitRepository } from '../visit.repository';
import type { NewRoundBody } from './round.dto';
import type { RoundEntity } from './round.entity';
import { RoundRepository } from './round.repository';
import type { RoundView } from './round.view';
import { spread } from './spread.rule';

const mostDays = 120;

/** What a round is planned with, kept together so that no constructor grows past five. */
@Injectable()
export class RoundBooks {
  constructor(
    readonly rounds: RoundRepository,
    readonly visits: VisitRepository,
    readonly classes: ClassVisitsQuery,
  ) {}
}

/** Planning the visits of a class together. */
@Injectable()
export class Rounds {
  constructor(
    private readonly access: VisitAccess,
    private readonly books: RoundBooks,
    private readonly calendar: SchoolCalendar,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, classId: string, query: PageQuery): Promise<Page<RoundView>> {
    await this.access.unit(caller, 'visit.view', classId, 'class');
    const [found, total] = await this.books.rounds.pageOf(classId, query);
    return pageOf(found, query, total);
  }

  /**
   * Spreads the visits evenly over the working days between two days.
   * @throws Malformed `until`, `pupilIds`; Refused `visit-round.nobody-open` when everybody was visited already
   */
  async add(caller: Caller, classId: string, body: NewRoundBody): Promise<RoundView> {
    await this.access.unit(caller, 'visit.record', classId, 'class');
    const days = await this.days(body.from, body.until);
    const pupils = await this.pupils(classId, body.pupilIds);
    const now = this.clock.now();
    const { name, from, until, kind } = body;
    const round = { id: newId(), classId, name: name.trim(), fromDay: from, untilDay: until };
    const visits = spread(pupils, days).map(({ pupil, day }) => ({
      ...{ id: newId(), pupilId: pupil, roundId: round.id, kind, plannedOn: day, doneOn: null },
      ...{ visitedBy: null, note: '', revision: 1, createdAt: now, archivedAt: null },
    }));
    await this.transactions.run(async () => {
      await this.books.rounds.add({ ...round, createdBy: caller.personId, createdAt: now, archivedAt: null });
      await this.books.visits.addMany(visits);
    });
    return this.view(round.id);
  }

  /** With what was planned and not done; what was done stays. */
  async archive(caller: Caller, id: string): Promise<void> {
    await this.get(caller, id);
    await this.transactions.run(() => this.books.rounds.archive(id, this.clock.now()));
  }

  async restore(caller: Caller, id: string): Promise<RoundView> {
    const round = await this.get(caller, id);
    await this.transactions.run(() => this.books.rounds.restore(round));
    return this.view(id);
  }

  private async get(caller: Caller, id: string): Promise<RoundEntity> {
    const round = await this.books.rounds.find(id);
    if (!round) throw new NotFound('visit-round.not-found', 'There is no such round.');
    await this.access.unit(caller, 'visit.record', round.classId, 'class');
    return round;
  }

  private async view(id: string): Promise<RoundView> {
    const view = await this.books.rounds.view(id);
    if (!view) throw new NotFound('visit-round.not-found', 'There is no such round.');
    return view;
  }

  private async pupils(classId: string, wanted: string[] | undefined): Promise<string[]> {
    if (!wanted) {
      const open = await this.books.classes.openPupils(classId, this.access.schoolYear);
      if (open.length === 0)
        throw new Refused('visit-round.nobody-open', 'Every pupil was visited or is planned.');
      return open;
    }
    const pupilIds = [...new Set(wanted)];
    const listed = await this.books.classes.onList(classId, pupilIds);
    if (pupilIds.every((id) => listed.has(id))) return pupilIds;
    throw new Malformed([
      { field: 'pupilIds', code: 'pupil.not-found', message: 'must be pupils of the class' },
    ]);
  }

  /** Working days; all days where none of them is worked. */
  private async days(from: string, until: string): Promise<string[]> {
    if (until < from || until > plusDays(from, mostDays)) {
      throw new Malformed([
        { field: 'until', code: 'day.before-start', message: 'must follow within 120 days' },
      ]);
    }
    const all: string[] = [];
    for (let day = from; day <= until; day = plusDays(day, 1)) all.push(day);
    const calendar = await this.calendar.holidays(from, until);
    const worked = all.filter((day) => isWorkingDay(day, calendar));
    return worked.length > 0 ? worked : all;
  }
}
