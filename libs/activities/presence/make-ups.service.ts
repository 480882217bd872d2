import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import { MakeUpsQuery } from './make-ups.query';
import { Presences } from './presences.service';
import { MakeUpDoors } from './make-up-doors.service';

/** Who missed an activity makes up for it with a lesson of the catalogue. */
@Injectable()
export class MakeUps {
  constructor(
    private readonly query: MakeUpsQuery,
    private readonly presences: Presences,
    private readonly door: MakeUpDoors,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** A learner has completed a lesson: perhaps one that makes up for something. */
  async afterLesson(personId: string, lessonId: string): Promise<void> {
    const [lesson] = await this.door.catalogue.lessons([lessonId]);
    if (!lesson) return;
    const children = await this.door.families.childrenOf(personId);
    const paths = children.map(({ classPath }) => classPath);
    await this.transactions.run(async () => {
      await this.presences.recordMadeUp(
        await this.query.ofLearner(personId, lesson.lineageId, paths, this.clock.now()),
      );
    });
  }

  /** An activity is over: some may have completed its lesson before. */
  async afterActivity(activityId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.presences.recordMadeUp(await this.query.ofActivity(activityId, this.clock.now()));
    });
  }
}
