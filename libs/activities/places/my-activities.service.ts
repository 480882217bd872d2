import { Injectable } from '@nestjs/common';
import { Families, type ChildOf } from '@libs/identity';
import { Clock, pageOf, type Page } from '@libs/platform';
import { headOf } from '../programme/activity-page.service';
import type { ActivityEntity } from '../programme/activity.entity';
import { MyActivitiesQuery, type FamilyStanding } from './my-activities.query';
import type { MyActivitiesQueryDto, MyActivityItemView, ActivityChildView } from './my-activity.view';
import { unitsOf } from './own-families.service';
import { signUpTime } from './sign-up-time.rule';
import { ActivityShelf, type OnShelf } from './activity-shelf.service';

/** Activities as a guardian sees them: with the own children and nobody else. */
@Injectable()
export class MyActivities {
  constructor(
    private readonly families: Families,
    private readonly query: MyActivitiesQuery,
    private readonly shelf: ActivityShelf,
    private readonly clock: Clock,
  ) {}

  async page(personId: string, query: MyActivitiesQueryDto): Promise<Page<MyActivityItemView>> {
    const children = await this.families.childrenOf(personId);
    if (children.length === 0) return pageOf([], query, 0);
    const own = {
      pupilIds: children.map(({ pupilId }) => pupilId),
      unitIds: [...new Set(children.flatMap(unitsOf))],
    };
    const now = this.clock.now();
    const [ids, total] = await this.query.page(own, now, query);
    const found = await this.shelf.take(ids);
    const standings = await this.query.standings(ids, own.pupilIds);
    const items = ids.flatMap((id) => {
      const on = found.get(id);
      if (!on) return [];
      const meant = children.filter((child) => unitsOf(child).some((unit) => on.audience.has(unit)));
      return [itemOf(on, childViews(meant, standings, id), now)];
    });
    return pageOf(items, query, total);
  }

  /** One activity with the children it is for. */
  async item(activity: ActivityEntity, children: ChildOf[]): Promise<MyActivityItemView> {
    const found = (await this.shelf.take([activity.id])).get(activity.id);
    const pupilIds = children.map(({ pupilId }) => pupilId);
    const standings = await this.query.standings([activity.id], pupilIds);
    const on = found ?? { activity, audience: new Set<string>(), counts: undefined, schoolName: '' };
    return itemOf(on, childViews(children, standings, activity.id), this.clock.now());
  }
}

function itemOf(
  { activity, counts, schoolName }: OnShelf,
  children: ActivityChildView[],
  now: Date,
): MyActivityItemView {
  // Who comes now stands behind those who wait, so a free place is none while somebody waits for it.
  const free = counts && counts.waiting > 0 ? 0 : Math.max(0, activity.capacity - (counts?.taken ?? 0));
  return {
    ...headOf(activity),
    schoolName,
    over: activity.endsAt <= now,
    free,
    signUpTime: signUpTime(activity, now),
    signUpOpensAt: activity.signUpOpensAt,
    signUpClosesAt: activity.signUpClosesAt,
    children,
  };
}

function childViews(
  children: ChildOf[],
  standings: FamilyStanding[],
  activityId: string,
): ActivityChildView[] {
  return children.map(({ pupilId, name }) => {
    const found = standings.find((one) => one.activityId === activityId && one.pupilId === pupilId);
    const { signUp = null, persons = null, before = null, attended = null } = found ?? {};
    return { pupilId, name, signUp, persons, before, attended };
  });
}
