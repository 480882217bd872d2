import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Between } from 'typeorm';
import { Database } from '@libs/platform';
import { ActivityAudienceEntity } from './activity-audience.entity';
import { ActivityEntity } from './activity.entity';

@Injectable()
export class ActivityRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<ActivityEntity | null> {
    return this.activities.findOneBy({ id });
  }

  /** Until the transaction ends: all giving and taking of places of one activity goes one after another. */
  lock(id: string): Promise<ActivityEntity | null> {
    return this.activities.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(activity: Omit<ActivityEntity, 'createdAt'>, audience: readonly string[]): Promise<void> {
    await this.activities.insert(activity);
    await this.setAudience(activity.id, audience);
  }

  async change(id: string, change: Partial<ActivityEntity>): Promise<void> {
    await this.activities.update({ id }, change);
  }

  async setAudience(activityId: string, unitIds: readonly string[]): Promise<void> {
    await this.audiences.delete({ activityId });
    await this.audiences.insert(unitIds.map((unitId) => ({ activityId, unitId })));
  }

  async audienceOf(activityId: string): Promise<string[]> {
    const rows = await this.audiences.findBy({ activityId });
    return rows.map(({ unitId }) => unitId);
  }

  /** In no particular order; unknown ids are left out. */
  findMany(ids: string[]): Promise<ActivityEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.activities.findBy({ id: In(ids) });
  }

  async audiencesOf(activityIds: string[]): Promise<Map<string, Set<string>>> {
    const found = new Map<string, Set<string>>(activityIds.map((id) => [id, new Set()]));
    if (activityIds.length === 0) return found;
    for (const { activityId, unitId } of await this.audiences.findBy({ activityId: In(activityIds) })) {
      found.get(activityId)?.add(unitId);
    }
    return found;
  }

  /** Published activities that have come to their end. */
  listOver(now: Date, limit: number): Promise<ActivityEntity[]> {
    return this.activities.find({
      where: { state: 'PUBLISHED', endsAt: LessThanOrEqual(now) },
      order: { startsAt: 'ASC' },
      take: limit,
    });
  }

  /** Published activities that begin soon and of which nobody has been reminded. */
  listToRemindOf(now: Date, until: Date, limit: number): Promise<ActivityEntity[]> {
    return this.activities.find({
      where: { state: 'PUBLISHED', startsAt: Between(now, until), remindedAt: IsNull() },
      order: { startsAt: 'ASC' },
      take: limit,
    });
  }

  private get activities() {
    return this.database.of(ActivityEntity);
  }

  private get audiences() {
    return this.database.of(ActivityAudienceEntity);
  }
}
