import { Injectable } from '@nestjs/common';
import { Catalogue } from '@libs/catalogue';
import { Units, type UnitEntity } from '@libs/organization';
import { NotFound, type Caller } from '@libs/platform';
import { PhotoRepository } from '../reports/photo.repository';
import { photoUrlOf } from '../reports/photo-key.rule';
import { ActivityAccess } from './activity-access.service';
import { ActivityCountsQuery } from './activity-counts.query';
import { activityMay } from './activity-states.rule';
import type { ActivityEntity } from './activity.entity';
import { ActivityRepository } from './activity.repository';
import type { ActivityHeadView, ActivityView, AudienceUnitView, MakeUpLessonView } from './activity.view';

/** An activity as its school sees it. Nobody's name is in it. */
@Injectable()
export class ActivityPages {
  constructor(
    private readonly access: ActivityAccess,
    private readonly parts: ActivityParts,
    private readonly counts: ActivityCountsQuery,
  ) {}

  /** @throws NotFound `activity.not-found`; drafts are for who plans them */
  async open(caller: Caller, id: string): Promise<ActivityView> {
    const activity = await this.access.open(caller, 'activity.read', id);
    const rights = this.access.rights(caller, activity);
    if (activity.state === 'DRAFT' && !rights.write) {
      throw new NotFound('activity.not-found', 'There is no such activity.');
    }
    const counted = (await this.counts.of([id])).get(id);
    const { taken = 0, waiting = 0, present = 0, persons = 0, madeUp = 0 } = counted ?? {};
    const { summary, planText, archivedAt, state } = activity;
    return {
      ...headOf(activity),
      ...(await this.parts.of(activity)),
      taken,
      waiting,
      present,
      persons,
      madeUp,
      version: activity.version,
      schoolId: activity.schoolId,
      description: activity.description,
      planText,
      signUpOpensAt: activity.signUpOpensAt,
      signUpClosesAt: activity.signUpClosesAt,
      specialNeeds: activity.specialNeeds,
      topics: activity.topics,
      summary,
      cancelReason: activity.cancelReason,
      papers: {
        plan: planText.trim() !== '',
        signIn: present > 0,
        summary: state === 'CLOSED' && summary !== null,
      },
      archived: archivedAt !== null,
      may: activityMay(state, archivedAt !== null, rights),
    };
  }
}

/** What stands in other tables about an activity, for everybody's pages. */
@Injectable()
export class ActivityParts {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly units: Units,
    private readonly catalogue: Catalogue,
    private readonly photos: PhotoRepository,
  ) {}

  async of(
    activity: ActivityEntity,
  ): Promise<Pick<ActivityView, 'schoolName' | 'audience' | 'makeUpLesson' | 'photos'>> {
    const audience = await this.activities.audienceOf(activity.id);
    const units = await this.units.findMany([...audience, activity.schoolId]);
    const photos = await this.photos.listOf(activity.id);
    return {
      schoolName: units.find(({ id }) => id === activity.schoolId)?.name ?? '',
      audience: await this.audienceView(units.filter(({ id }) => audience.includes(id))),
      makeUpLesson: await this.lesson(activity.makeUpLessonId),
      photos: photos.map(({ id, name, width, height }) => ({ id, url: photoUrlOf(name), width, height })),
    };
  }

  private async audienceView(units: UnitEntity[]): Promise<AudienceUnitView[]> {
    const parents = units.flatMap(({ kind, parentId }) => (kind === 'class' && parentId ? [parentId] : []));
    const grades = new Map((await this.units.findMany(parents)).map((grade) => [grade.id, grade.name]));
    return units
      .toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'zh-CN'))
      .map(({ id, kind, name, parentId }) => {
        const grade = grades.get(parentId ?? '') ?? '';
        return { id, kind, name: name.startsWith(grade) ? name : `${grade}${name}` };
      });
  }

  private async lesson(lessonId: string | null): Promise<MakeUpLessonView | null> {
    const [lesson] = lessonId ? await this.catalogue.lessons([lessonId]) : [];
    if (!lesson) return null;
    const { id, title, courseId, courseTitle } = lesson;
    return { id, title, courseId, courseTitle };
  }
}

export function headOf(activity: ActivityEntity): ActivityHeadView {
  const { id, kind, state, title, place, startsAt, endsAt, capacity, seating, classHours, required } =
    activity;
  return { id, kind, state, title, place, startsAt, endsAt, capacity, seating, classHours, required };
}
