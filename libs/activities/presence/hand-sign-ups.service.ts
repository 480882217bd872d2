import { Injectable } from '@nestjs/common';
import { Families } from '@libs/identity';
import { Transactions, type Caller } from '@libs/platform';
import { Seating } from '../places/seating.service';
import { OpenList } from './open-list.service';

/** The coordinator signs up a family that rang or wrote on paper, and takes it off again. It waits in the line like any other. */
@Injectable()
export class HandSignUps {
  constructor(
    private readonly list: OpenList,
    private readonly families: Families,
    private readonly seating: Seating,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Also before sign-up opens and after it has closed, until the activity begins.
   * @throws NotFound `pupil.not-found`; Conflict `activity.wrong-state | begun | too-large-for-places | no-room-for-more`
   */
  async signUp(caller: Caller, id: string, wish: { pupilId: string; persons: number }): Promise<void> {
    await this.transactions.run(async () => {
      const activity = await this.list.hold(caller, id, wish.pupilId);
      const personId = (await this.families.firstGuardians([wish.pupilId])).get(wish.pupilId) ?? null;
      await this.seating.take(activity, { ...wish, personId });
    });
  }

  /** @throws NotFound `pupil.not-found`; Conflict `activity.wrong-state | begun` */
  async signOff(caller: Caller, id: string, pupilId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.seating.giveBack(await this.list.hold(caller, id, pupilId), pupilId);
    });
  }
}
