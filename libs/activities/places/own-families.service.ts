import { Injectable } from '@nestjs/common';
import { Families, type ChildOf } from '@libs/identity';
import { NotFound } from '@libs/platform';
import type { ActivityEntity } from '../programme/activity.entity';
import { ActivityRepository } from '../programme/activity.repository';

export interface OwnActivity {
  activity: ActivityEntity;
  /** The guardian's children whom it is for. */
  children: ChildOf[];
}

/** An activity as it concerns a guardian. One that is for none of the children looks as if it were not there. */
@Injectable()
export class OwnFamilies {
  constructor(
    private readonly families: Families,
    private readonly activities: ActivityRepository,
  ) {}

  /** @throws NotFound `activity.not-found` */
  async open(personId: string, activityId: string): Promise<OwnActivity> {
    return this.concerning(personId, await this.activities.find(activityId));
  }

  /** The same, its places held until the transaction ends. */
  async hold(personId: string, activityId: string): Promise<OwnActivity> {
    return this.concerning(personId, await this.activities.lock(activityId));
  }

  private async concerning(personId: string, activity: ActivityEntity | null): Promise<OwnActivity> {
    const shown = activity && activity.state !== 'DRAFT' ? activity : null;
    if (shown) {
      const audience = new Set(await this.activities.audienceOf(shown.id));
      const children = await this.families.childrenOf(personId);
      const own = children.filter((child) => unitsOf(child).some((unit) => audience.has(unit)));
      if (own.length > 0) return { activity: shown, children: own };
    }
    throw new NotFound('activity.not-found', 'There is no such activity.');
  }
}

/** The units whose activities are for the child. */
export function unitsOf(child: Pick<ChildOf, 'classId' | 'gradeId' | 'schoolId'>): string[] {
  return [child.classId, child.gradeId, child.schoolId];
}
