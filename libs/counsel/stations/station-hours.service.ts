import { Injectable } from '@nestjs/common';
import { Clock, Conflict, newId, NotFound, Refused, Transactions, type Caller } from '@libs/platform';
import { SlotMaking } from './slot-making.service';
import { minutesOf, slotsADay } from './slots.rule';
import type { StationHoursBody } from './station.dto';
import type { StationHoursEntity } from './station.entity';
import { StationReach } from './station-reach.service';
import { StationRepository } from './station.repository';

/** When counsellors are there, every week. */
@Injectable()
export class StationHours {
  constructor(
    private readonly stations: StationRepository,
    private readonly reach: StationReach,
    private readonly making: SlotMaking,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Slots for four weeks are there at once. @throws Refused naming the field; Conflict `station.hours-overlap` */
  async add(caller: Caller, stationId: string, body: StationHoursBody): Promise<void> {
    const { manages, counsels } = await this.reach.get(caller, stationId);
    const { counsellorId = caller.personId, ...week } = body;
    if (counsellorId === caller.personId ? !counsels : !manages) throw noCounsellor();
    if (slotsADay(week) === 0) {
      const error = { field: 'ends', code: 'station.hours-too-short', message: 'No appointment fits in.' };
      throw new Refused('station.hours-too-short', 'No appointment fits in.', { errors: [error] });
    }
    await this.transactions.run(async () => {
      await this.stations.lock(stationId);
      const counsellors = await this.stations.counsellorsOf([stationId]);
      if (!counsellors.some(({ personId }) => personId === counsellorId)) throw noCounsellor();
      const others = await this.stations.hoursOfCounsellor(counsellorId);
      if (others.some((other) => overlap(other, week))) {
        throw new Conflict('station.hours-overlap', 'The counsellor is somewhere already at that time.');
      }
      const hours = { id: newId(), stationId, counsellorId, ...week, createdAt: this.clock.now() };
      await this.stations.addHours(hours);
      await this.making.makeFor([hours]);
    });
  }

  /** Slots nobody has booked go with them; what is booked stands until it is called off. */
  async remove(caller: Caller, stationId: string, hoursId: string): Promise<void> {
    const { manages, counsels } = await this.reach.get(caller, stationId);
    await this.transactions.run(async () => {
      const hours = await this.stations.findHours(hoursId);
      const own = counsels && hours?.counsellorId === caller.personId;
      if (hours?.stationId !== stationId || (!own && !manages)) {
        throw new NotFound('station.hours-not-found', 'There are no such hours.');
      }
      await this.stations.clearSlots({ hoursId }, this.clock.now());
      await this.stations.removeHours(hoursId);
    });
  }
}

const noCounsellor = (): NotFound =>
  new NotFound('station.counsellor-not-found', 'Nobody of that name counsels here.');

type Week = Pick<StationHoursEntity, 'weekday' | 'begins' | 'ends'>;

const overlap = (one: Week, other: Week): boolean =>
  one.weekday === other.weekday &&
  minutesOf(one.begins) < minutesOf(other.ends) &&
  minutesOf(other.begins) < minutesOf(one.ends);
