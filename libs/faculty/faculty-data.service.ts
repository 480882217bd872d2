import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { PaperShelf, Transactions } from '@libs/platform';
import { MemberRepository } from './members/member.repository';
import { TalentRepository } from './talents/talent.repository';
import { TrainingRepository } from './trainings/training.repository';

/** Clearing the register of somebody. */
@Injectable()
export class FacultyCleaning {
  constructor(
    private readonly members: MemberRepository,
    private readonly trainings: TrainingRepository,
    private readonly shelf: PaperShelf,
    private readonly transactions: Transactions,
  ) {}

  async forget(personId: string): Promise<void> {
    const members = await this.members.listOfPerson(personId);
    const trainings = await this.trainings.listOf(members.map(({ id }) => id));
    const certified = trainings.filter(({ certificate }) => certificate !== null);
    await this.transactions.run(async () => {
      for (const { id } of members) {
        const nobody = { name: '', staffNumber: '', employer: '', specialities: '' };
        await this.members.change(id, { ...nobody, personId: null });
      }
      for (const { id } of certified) await this.trainings.setCertificate(id, null);
    });
    await this.shelf.drop(certified.map(({ certificate }) => certificate?.key ?? null));
  }
}

/** What registers hold about a person with an account: told to the person, and cleared of who it was on deletion. */
@Injectable()
export class FacultyData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly members: MemberRepository,
    private readonly trainings: TrainingRepository,
    private readonly talents: TalentRepository,
    private readonly cleaning: FacultyCleaning,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('faculty', (personId) => this.collect(personId));
  }

  /** The entry stays as a number in the school's counts; name, number, account and certificates go. */
  forget(personId: string): Promise<void> {
    return this.cleaning.forget(personId);
  }

  private async collect(personId: string): Promise<object> {
    const members = await this.members.listOfPerson(personId);
    const ids = members.map(({ id }) => id);
    const trainings = await this.trainings.listOf(ids);
    const talents = await this.talents.listOf(ids);
    return {
      entries: members.map(({ kind, name, staffNumber, employer, specialities }) => {
        return { kind, name, staffNumber, employer, specialities };
      }),
      trainings: trainings.map(({ title, hours, heldOn, organiser, certificate }) => {
        return { title, hours, heldOn, organiser, certificate: certificate?.name ?? null };
      }),
      levels: talents.map(({ level, until, grantedBy }) => ({ level, until, grantedBy })),
    };
  }
}
