import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Transactions } from '@libs/platform';
import { LessonCompleted } from '../lesson-completed.event';
import { WatchingSettings } from '../watching/watching-settings';
import { ProgressRepository } from './progress.repository';
import { progressView, type ProgressView } from './progress.view';

@Injectable()
export class Progress {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly settings: WatchingSettings,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The figures of one person and lesson. Changes nothing. */
  async of(personId: string, lesson: { id: string; durationSeconds: number | null }): Promise<ProgressView> {
    const rules = await this.settings.current();
    return progressView(lesson, await this.progress.find(personId, lesson.id), rules);
  }

  /** Completes a lesson that is not watched: an article read, a quiz passed. Announced the first time only. */
  complete(personId: string, lessonId: string): Promise<void> {
    return this.transactions.run(async () => {
      const now = this.clock.now();
      await this.progress.touch(personId, lessonId, now);
      if (await this.progress.complete(personId, lessonId, now)) {
        await this.outbox.announce(LessonCompleted, { personId, lessonId });
      }
    });
  }

  /** Notes that the person has turned to the lesson. */
  touch(personId: string, lessonId: string): Promise<void> {
    return this.progress.touch(personId, lessonId, this.clock.now());
  }
}
