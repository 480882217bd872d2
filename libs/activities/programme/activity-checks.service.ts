import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Refused, type Caller, type FieldError } from '@libs/platform';
import type { ActivityBody } from './activity.dto';
import type { ActivityEntity } from './activity.entity';
import { MakeUpLessons } from './make-up-lessons.service';
import { PlannedSessions } from './planned-sessions.service';
import { scheduleFaults } from './schedule.rule';

type ActivityFields = ActivityBody & { makeUpLineageId: string | null };

/** Whether what is planned can be: times, whom it is for, the lesson that makes up for it, the session it carries out. */
@Injectable()
export class ActivityChecks {
  constructor(
    private readonly units: Units,
    private readonly lessons: MakeUpLessons,
    private readonly sessions: PlannedSessions,
  ) {}

  /** @throws Refused `activity.unusable` naming the fields */
  async ofNew(
    caller: Caller,
    school: UnitEntity,
    body: ActivityBody,
    planSessionId: string | null,
  ): Promise<ActivityFields> {
    if (planSessionId) await this.sessions.mustBeOf(school.id, planSessionId);
    return this.checked(caller, school, body);
  }

  /** @throws as `ofNew` */
  async ofChange(caller: Caller, activity: ActivityEntity, body: ActivityBody): Promise<ActivityFields> {
    return this.checked(caller, await this.units.get(activity.schoolId), body, activity);
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
    const lesson = await this.lessons.find(caller, lessonId);
    if (lesson) return lesson.lineageId;
    faults.push(fault('makeUpLessonId', 'activity.no-such-lesson', 'no published lesson of this school'));
    return null;
  }
}

const fault = (field: string, code: string, message: string): FieldError => ({ field, code, message });
