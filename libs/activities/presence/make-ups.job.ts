import { Injectable } from '@nestjs/common';
import { LessonCompleted } from '@libs/learning';
import { Handles } from '@libs/platform';
import { ActivityHeld, AttendanceTakenBack, MakeUpOffered } from '../activity.event';
import { MakeUps } from './make-ups.service';

@Injectable()
export class MakeUpsJob {
  constructor(private readonly makeUps: MakeUps) {}

  @Handles(LessonCompleted)
  async onLessonCompleted({ personId, lessonId }: { personId: string; lessonId: string }): Promise<void> {
    await this.makeUps.afterLesson(personId, lessonId);
  }

  @Handles(ActivityHeld)
  async onActivityHeld({ activityId }: { activityId: string }): Promise<void> {
    await this.makeUps.afterActivity(activityId);
  }

  /** Being there counts more than having made up for it; who was not there after all has made up for it again. */
  @Handles(AttendanceTakenBack)
  async onAttendanceTakenBack({ activityId }: { activityId: string }): Promise<void> {
    await this.makeUps.afterActivity(activityId);
  }

  @Handles(MakeUpOffered)
  async onMakeUpOffered({ activityId }: { activityId: string }): Promise<void> {
    await this.makeUps.afterActivity(activityId);
  }
}
