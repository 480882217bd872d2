import { Injectable } from '@nestjs/common';
import { Clock, Conflict, offsetOf, type Caller, type PageQuery } from '@libs/platform';
import { OwnFamilies } from '../places/own-families.service';
import { AttendanceRepository } from '../presence/attendance.repository';
import { ActivityAccess } from '../programme/activity-access.service';
import type { ActivityEntity } from '../programme/activity.entity';
import { feedbackSummary, fewestAnswers } from './feedback-summary.rule';
import { FeedbackRepository } from './feedback.repository';
import type { ActivityFeedbackBody, ActivityFeedbackView } from './feedback.view';

const days = 24 * 3_600_000;
/** Later nobody remembers. */
const daysForFeedback = 30;

/** What guardians say after an activity. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly own: OwnFamilies,
    private readonly access: ActivityAccess,
    private readonly feedback: FeedbackRepository,
    private readonly attendances: AttendanceRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; Conflict `activity.feedback-not-open | not-there` */
  async give(personId: string, activityId: string, { score, text }: ActivityFeedbackBody): Promise<void> {
    const { activity, children } = await this.own.open(personId, activityId);
    if (!this.isOpen(activity)) {
      throw new Conflict(
        'activity.feedback-not-open',
        'Feedback is given within thirty days after the activity.',
      );
    }
    const pupilIds = children.map(({ pupilId }) => pupilId);
    if ((await this.attendances.ofPupils(activityId, pupilIds)).length === 0) {
      throw new Conflict('activity.not-there', 'Feedback comes from who was there.');
    }
    await this.feedback.put({ activityId, personId, score, text, givenAt: this.clock.now() });
  }

  isOpen({ state, endsAt }: ActivityEntity): boolean {
    const now = this.clock.now().getTime();
    const isOver = state !== 'CANCELLED' && state !== 'DRAFT' && endsAt.getTime() <= now;
    return isOver && now < endsAt.getTime() + daysForFeedback * days;
  }

  /** Without names; nothing but their number while fewer than ten have answered. */
  async read(caller: Caller, activityId: string, query: PageQuery): Promise<ActivityFeedbackView> {
    const activity = await this.access.open(caller, 'activity.feedback', activityId);
    const summary = feedbackSummary(await this.feedback.scores(activity.id));
    const [items, total] =
      summary.answers < fewestAnswers
        ? [[], 0]
        : await this.feedback.texts(activity.id, offsetOf(query), query.pageSize);
    return { ...summary, items, page: query.page, pageSize: query.pageSize, total };
  }
}
