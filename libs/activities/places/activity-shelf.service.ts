import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { ActivityCountsQuery, type ActivityCounts } from '../programme/activity-counts.query';
import type { ActivityEntity } from '../programme/activity.entity';
import { ActivityRepository } from '../programme/activity.repository';

export interface OnShelf {
  activity: ActivityEntity;
  audience: Set<string>;
  counts: ActivityCounts | undefined;
  schoolName: string;
}

/** Activities with what lists say about them, each kind of thing in one statement. */
@Injectable()
export class ActivityShelf {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly counts: ActivityCountsQuery,
    private readonly units: Units,
  ) {}

  async take(ids: string[]): Promise<Map<string, OnShelf>> {
    const activities = await this.activities.findMany(ids);
    const [audiences, counts, schools] = await Promise.all([
      this.activities.audiencesOf(ids),
      this.counts.of(ids),
      this.units.findMany(activities.map(({ schoolId }) => schoolId)),
    ]);
    const names = new Map(schools.map(({ id, name }) => [id, name]));
    return new Map(
      activities.map((activity) => [
        activity.id,
        {
          activity,
          audience: audiences.get(activity.id) ?? new Set(),
          counts: counts.get(activity.id),
          schoolName: names.get(activity.schoolId) ?? '',
        },
      ]),
    );
  }
}
