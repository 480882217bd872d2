import { Injectable } from '@nestjs/common';
import { Catalogue, type CatalogueLesson } from '@libs/catalogue';
import { Outbox, Refused, Transactions, type Caller } from '@libs/platform';
import { MakeUpOffered } from '../activity.event';
import { ActivityDesk } from './activity-desk.service';

/** Which lesson makes up for an activity. */
@Injectable()
export class MakeUpLessons {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly desk: ActivityDesk,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** null when it is no published lesson that the caller may open. */
  async find(caller: Caller, lessonId: string): Promise<CatalogueLesson | null> {
    const [lesson] = await this.catalogue.lessons([lessonId]);
    if (lesson?.state !== 'PUBLISHED') return null;
    return (await this.catalogue.visibleTo(caller, lesson)) ? lesson : null;
  }

  /**
   * Also after the activity: the recording of a lecture is often the lesson that makes up for it.
   * @throws NotFound; Conflict; Refused `activity.unusable`
   */
  async set(caller: Caller, id: string, version: number, lessonId: string | null): Promise<void> {
    const lesson = lessonId === null ? null : await this.find(caller, lessonId);
    if (lessonId !== null && !lesson) {
      const error = { field: 'lessonId', code: 'activity.no-such-lesson', message: 'no published lesson' };
      throw new Refused('activity.unusable', 'This lesson cannot be used.', { errors: [error] });
    }
    await this.transactions.run(async () => {
      const activity = await this.desk.holdAt(caller, id, version);
      this.desk.mustBe(activity, ['DRAFT', 'PUBLISHED', 'HELD', 'CLOSED']);
      await this.desk.save(activity, {
        makeUpLessonId: lesson?.id ?? null,
        makeUpLineageId: lesson?.lineageId ?? null,
      });
      if (lesson) await this.outbox.announce(MakeUpOffered, { activityId: id });
    });
  }
}
