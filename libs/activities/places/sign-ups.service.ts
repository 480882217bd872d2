import { Injectable } from '@nestjs/common';
import type { ChildOf } from '@libs/identity';
import { Clock, Conflict, NotFound, Transactions } from '@libs/platform';
import { OwnFamilies } from './own-families.service';
import { Seating } from './seating.service';
import { signUpTime } from './sign-up-time.rule';

/** A guardian signs a family up, or gives the place back. */
@Injectable()
export class SignUps {
  constructor(
    private readonly own: OwnFamilies,
    private readonly seating: Seating,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; Conflict `activity.sign-up-not-open | sign-up-over | too-large-for-places | no-room-for-more` */
  async signUp(
    personId: string,
    activityId: string,
    wish: { pupilId: string; persons: number },
  ): Promise<void> {
    await this.transactions.run(async () => {
      const { activity, children } = await this.own.hold(personId, activityId);
      const { pupilId } = childAmong(children, wish.pupilId);
      const time = signUpTime(activity, this.clock.now());
      if (time === 'not-yet') throw new Conflict('activity.sign-up-not-open', 'Sign-up has not opened yet.');
      if (time === 'closed') throw new Conflict('activity.sign-up-over', 'Sign-up is over.');
      await this.seating.take(activity, { pupilId, personId, persons: wish.persons });
    });
  }

  /** @throws Conflict `activity.begun` */
  async cancel(personId: string, activityId: string, pupilId: string): Promise<void> {
    await this.transactions.run(async () => {
      const { activity, children } = await this.own.hold(personId, activityId);
      childAmong(children, pupilId);
      await this.seating.giveBack(activity, pupilId);
    });
  }
}

/** @throws NotFound `activity.not-your-child` */
export function childAmong(children: ChildOf[], pupilId: string): ChildOf {
  const child = children.find((one) => one.pupilId === pupilId);
  if (!child) throw new NotFound('activity.not-your-child', 'This child is not among yours.');
  return child;
}
