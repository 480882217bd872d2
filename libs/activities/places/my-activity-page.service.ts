import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import { ActivityParts } from '../programme/activity-parts.service';
import { MyActivities } from './my-activities.service';
import type { MyActivityView } from './my-activity.view';
import { OwnFamilies } from './own-families.service';
import { mayCancel } from './sign-up-time.rule';
import { AfterActivity } from './after-activity.service';

/** One activity as a guardian opens it. */
@Injectable()
export class MyActivityPageService {
  constructor(
    private readonly own: OwnFamilies,
    private readonly activities: MyActivities,
    private readonly parts: ActivityParts,
    private readonly after: AfterActivity,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound `activity.not-found` when it is for none of the guardian's children */
  async open(personId: string, activityId: string): Promise<MyActivityView> {
    const { activity, children } = await this.own.open(personId, activityId);
    const item = await this.activities.item(activity, children);
    const { audience, makeUpLesson, photos } = await this.parts.of(activity);
    const given = await this.after.repository.find(activityId, personId);
    const wasThere = item.children.some(({ attended }) => attended !== null);
    return {
      ...item,
      description: activity.description,
      audience,
      makeUpLesson,
      photos,
      summary: activity.state === 'CLOSED' ? activity.summary : null,
      cancelReason: activity.cancelReason,
      mayCancel: mayCancel(activity, this.clock.now()),
      mayGiveFeedback: wasThere && this.after.feedback.isOpen(activity),
      feedback: given && { score: given.score, text: given.text },
    };
  }
}
