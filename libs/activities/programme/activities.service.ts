import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { newId, Refused, type Caller, type FieldError } from '@libs/platform';
import { ActivityMoved } from '../activity.event';
import { PlacesService } from '../places/places.service';
import { ActivityDesk } from './activity-desk.service';
import type { ActivityBody, ActivityChangeBody, NewActivityBody } from './activity.dto';
import type { ActivityEntity } from './activity.entity';
import { ActivitySources } from './planned-sessions.service';
import { scheduleFaults } from './schedule.rule';
import { WritingWork } from './writing-work.service';

/** Planning activities. */
@Injectable()
export class Activities {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly places: PlacesService,
    private readonly units: Units,
    private readonly sources: ActivitySources,
    private readonly work: WritingWork,
  ) {}

  /** Begins a draft and answers its id. @throws Refused `activity.unusable` naming the fields */
  async create(
    caller: Caller,
    schoolId: string,
    { planSessionId = null, ...body }: NewActivityBody,
  ): Promise<string> {
    const school = await this.desk.access.school(caller, 'activity.write', schoolId);
    if (planSessionId) await this.sources.sessions.mustBeOf(school.id, planSessionId);
    const { audience, ...fields } = await this.checked(caller, school, body);
    const id = newId();
    await this.work.transactions.run(() =>
      this.desk.repository.add(
        {
          ...blank,
          ...fields,
          planSessionId,
          id,
          schoolId: school.id,
          schoolPath: school.path,
          createdBy: caller.personId,
        },
        audience,
      ),
    );
    return id;
  }

  /**
   * Changes a draft or a published activity. More places move the waiting list in the same transaction.
   * @throws Conflict `activity.changed-meanwhile | wrong-state`; Refused `activity.unusable`
   */
  async change(caller: Caller, id: string, { version, ...body }: ActivityChangeBody): Promise<void> {
    await this.work.transactions.run(async () => {
      const activity = await this.desk.holdForEditing(caller, id, version);
      const school = await this.units.get(activity.schoolId);
      const { audience, ...fields } = await this.checked(caller, school, body, activity);
      await this.places.mustHold(activity, fields);
      await this.desk.repository.setAudience(id, audience);
      await this.desk.save(activity, fields);
      if (activity.state !== 'PUBLISHED') return;
      if (isMoved(activity, fields)) await this.work.outbox.announce(ActivityMoved, { activityId: id });
      await this.places.moveUp({ ...activity, ...fields });
    });
  }

  private async checked(
    caller: Caller,
    school: UnitEntity,
    { makeUpLessonId, classHours, ...body }: ActivityBody,
    before?: ActivityEntity,
  ): Promise<ActivityFields> {
    const faults = scheduleFaults(body);
    const isHalf = Number.isInteger(classHours * 2);
    if (!isHalf) faults.push(fault('classHours', 'activity.half-hours', 'class hours come in halves'));
    faults.push(...(await this.audienceFaults(school, body.audience)));
    const isKept = before !== undefined && before.makeUpLessonId === (makeUpLessonId ?? null);
    const lineage = isKept ? before.makeUpLineageId : await this.lineageOf(caller, makeUpLessonId, faults);
    if (faults.length > 0) {
      throw new Refused('activity.unusable', 'Some of this cannot be.', { errors: faults });
    }
    return { ...body, classHours, makeUpLessonId: makeUpLessonId ?? null, makeUpLineageId: lineage };
  }

  private async audienceFaults(school: UnitEntity, unitIds: string[]): Promise<FieldError[]> {
    const units = await this.units.findMany(unitIds);
    const own = units.filter((unit) => unit.path.startsWith(school.path) && !unit.archivedAt);
    if (own.length === unitIds.length) return [];
    return [fault('audience', 'activity.foreign-audience', 'only this school, its grades and its classes')];
  }

  private async lineageOf(
    caller: Caller,
    lessonId: string | null | undefined,
    faults: FieldError[],
  ): Promise<string | null> {
    if (!lessonId) return null;
    const lesson = await this.sources.lessons.find(caller, lessonId);
    if (lesson) return lesson.lineageId;
    faults.push(fault('makeUpLessonId', 'activity.no-such-lesson', 'no published lesson of this school'));
    return null;
  }
}

type ActivityFields = ActivityBody & { makeUpLineageId: string | null };

const blank = {
  state: 'DRAFT',
  version: 1,
  summary: null,
  cancelReason: null,
  publishedAt: null,
  remindedAt: null,
  closedAt: null,
  archivedAt: null,
} as const;

const fault = (field: string, code: string, message: string): FieldError => ({ field, code, message });

function isMoved(
  before: ActivityEntity,
  after: Pick<ActivityBody, 'startsAt' | 'endsAt' | 'place'>,
): boolean {
  const times = (one: typeof after) => `${one.startsAt.getTime()} ${one.endsAt.getTime()} ${one.place}`;
  return times(before) !== times(after);
}
