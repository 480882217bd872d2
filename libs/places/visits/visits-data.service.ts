import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { Clock, PageQuery, Transactions } from '@libs/platform';
import { VisitRepository } from './visit.repository';

/** Visits a person has booked: told to the person, and nobody's once the account is gone. */
@Injectable()
export class PlaceVisitsData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly visits: VisitRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('placeVisits', (personId) => this.collect(personId));
  }

  /** Coming visits are given back, so that others may go. */
  async forget(personId: string): Promise<void> {
    await this.transactions.run(async () => {
      for (const { id, slotId, people } of await this.visits.comingOf(personId, this.clock.now())) {
        await this.visits.giveBack(slotId, people);
        await this.visits.cancel(id);
      }
      await this.visits.forgetPerson(personId);
    });
  }

  private async collect(personId: string): Promise<object[]> {
    const all = Object.assign(new PageQuery(), { pageSize: 10_000 });
    const [rows] = await this.visits.visitsOf(personId, all);
    return rows.map(({ placeName, startsAt, people, state }) => ({ placeName, startsAt, people, state }));
  }
}
