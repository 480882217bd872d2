import { Injectable } from '@nestjs/common';
import { Catalogue } from '@libs/catalogue';
import { Units, type UnitEntity } from '@libs/organization';
import { PhotoRepository } from '../reports/photo.repository';
import { photoUrlOf } from '../reports/photo-key.rule';
import type { ActivityEntity } from './activity.entity';
import { ActivityRepository } from './activity.repository';
import type { ActivityView, ActivityAudienceView, MakeUpLessonView } from './activity.view';

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

  private async audienceView(units: UnitEntity[]): Promise<ActivityAudienceView[]> {
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
