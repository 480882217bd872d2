import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import {
  Clock,
  Conflict,
  dayOf,
  newId,
  NotFound,
  pageOf,
  Refused,
  type Caller,
  type Page,
} from '@libs/platform';
import { CommitteeAccess } from '../committee-access.service';
import { CommitteeNews } from '../committee-news.service';
import { CommitteeRepository } from '../terms/committee.repository';
import type { NewSeatBody, SeatCandidateQuery } from './seat.dto';
import { SeatRepository } from './seat.repository';
import type { SeatCandidateView } from './seat.view';

/** Who sits in a committee. */
@Injectable()
export class Seats {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly committees: CommitteeRepository,
    private readonly seats: SeatRepository,
    private readonly news: CommitteeNews,
    private readonly clock: Clock,
  ) {}

  async candidates(caller: Caller, id: string, query: SeatCandidateQuery): Promise<Page<SeatCandidateView>> {
    const { unit } = await this.access.committee(caller, 'committee.manage', id);
    const [found, total] = await this.seats.candidates(unit.path, query);
    return pageOf(found, query, total);
  }

  /**
   * @throws Refused `committee.full`, `committee.not-a-guardian`; Conflict `committee.seated-already`
   */
  async add(caller: Caller, committeeId: string, body: NewSeatBody): Promise<void> {
    const { committee, unit } = await this.access.committee(caller, 'committee.manage', committeeId);
    const personId = body.personId ?? null;
    if (personId && !(await this.seats.isGuardianBelow(unit.path, personId))) {
      throw new Refused('committee.not-a-guardian', 'This person is no guardian of a pupil here.', {
        errors: [
          { field: 'personId', code: 'committee.not-a-guardian', message: 'is no guardian of a pupil here' },
        ],
      });
    }
    await this.news.during(unit, async () => {
      await this.holdFree(committeeId);
      if (personId && (await this.seats.isHeldBy(committeeId, personId))) {
        throw new Conflict('committee.seated-already', 'This person has a seat already.');
      }
      const name = personId ? '' : (body.name ?? '').trim();
      const sinceDay = body.since ?? committee.sinceDay;
      const seat = { id: newId(), committeeId, personId, name, duty: body.duty, sinceDay, endedOn: null };
      await this.seats.add({ ...seat, createdAt: this.clock.now() });
    });
  }

  /** Leaves office today; answers the committee. */
  async end(caller: Caller, seatId: string): Promise<string> {
    const { committeeId, unit } = await this.committeeOf(caller, seatId);
    await this.news.during(unit, () => this.seats.end(seatId, dayOf(this.clock.now())));
    return committeeId;
  }

  /** Undoes the leaving. @throws Refused `committee.full`; NotFound for who is no longer known */
  async restore(caller: Caller, seatId: string): Promise<string> {
    const { committeeId, unit } = await this.committeeOf(caller, seatId);
    await this.news.during(unit, async () => {
      await this.holdFree(committeeId);
      await this.seats.end(seatId, null);
    });
    return committeeId;
  }

  private async committeeOf(
    caller: Caller,
    seatId: string,
  ): Promise<{ committeeId: string; unit: UnitEntity }> {
    const seat = await this.seats.find(seatId);
    const known = seat && (seat.personId !== null || seat.name !== '');
    if (!known) throw new NotFound('committee.seat-not-found', 'There is no such seat.');
    const { unit } = await this.access.committee(caller, 'committee.manage', seat.committeeId);
    return { committeeId: seat.committeeId, unit };
  }

  /** Holds the committee, so that two who take the last seat at once are told apart. */
  private async holdFree(committeeId: string): Promise<void> {
    const committee = await this.committees.lock(committeeId);
    const held = await this.seats.countHeld(committeeId);
    if (committee && held < committee.seats) return;
    throw new Refused('committee.full', 'All seats are held.');
  }
}
