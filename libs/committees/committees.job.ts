import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, PersonErased } from '@libs/identity';
import { Clock, dayOf, Handles } from '@libs/platform';
import { SeatRepository } from './seats/seat.repository';

/** What committees hold about a person: told to the person, and cleared of who it was on deletion. */
@Injectable()
export class CommitteeData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('committees', (personId) => this.seats.seatsOf(personId));
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.seats.forget(personId, dayOf(this.clock.now()));
  }
}
