import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { NotFound, reach, reaches, type Caller } from '@libs/platform';
import type { ActivityRights } from './activity-states.rule';
import type { ActivityEntity } from './activity.entity';
import { ActivityRepository } from './activity.repository';

type Right = 'activity.read' | 'activity.write' | 'activity.host' | 'activity.tick' | 'activity.feedback';

/** A class teacher holds these over a class, and looks at the school around it. */
const rightsFromWithin: ReadonlySet<Right> = new Set(['activity.read', 'activity.host', 'activity.tick']);

/** Which activities lie within a caller's reach; all others look as if they were not there. */
@Injectable()
export class ActivityAccess {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly units: Units,
  ) {}

  /** @throws NotFound `activity.not-found` */
  async open(caller: Caller, right: Right, id: string): Promise<ActivityEntity> {
    return this.reached(caller, right, await this.activities.find(id));
  }

  /** Held for writing until the transaction ends. @throws NotFound `activity.not-found` */
  async hold(caller: Caller, right: Right, id: string): Promise<ActivityEntity> {
    return this.reached(caller, right, await this.activities.lock(id));
  }

  /** The school, also asked for by one of its grades or classes. @throws NotFound `unit.not-found` */
  async school(caller: Caller, right: Right, id: string): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    const isWithin = unit?.kind === 'grade' || unit?.kind === 'class';
    const school = isWithin ? await this.units.schoolOf(unit) : unit;
    if (school?.kind === 'school' && !school.archivedAt && held(caller, right, school.path)) return school;
    throw new NotFound('unit.not-found', 'There is no such school.');
  }

  rights(caller: Caller, activity: Pick<ActivityEntity, 'schoolPath'>): ActivityRights {
    return {
      write: held(caller, 'activity.write', activity.schoolPath),
      host: held(caller, 'activity.host', activity.schoolPath),
      tick: held(caller, 'activity.tick', activity.schoolPath),
    };
  }

  private reached(caller: Caller, right: Right, activity: ActivityEntity | null): ActivityEntity {
    if (activity && held(caller, right, activity.schoolPath)) return activity;
    throw new NotFound('activity.not-found', 'There is no such activity.');
  }
}

function held(caller: Caller, right: Right, schoolPath: string): boolean {
  if (reaches(caller, right, schoolPath)) return true;
  return rightsFromWithin.has(right) && reach(caller, right).some((path) => path.startsWith(schoolPath));
}
