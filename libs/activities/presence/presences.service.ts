import { Injectable } from '@nestjs/common';
import { Clock, Outbox } from '@libs/platform';
import { ActivityAttended, AttendanceTakenBack } from '../activity.event';
import type { ActivityEntity } from '../programme/activity.entity';
import type { AttendanceEntity } from './attendance.entity';
import { AttendanceRepository } from './attendance.repository';

export type Presence = Pick<AttendanceEntity, 'pupilId' | 'personId' | 'persons'>;

/** Writing down who was there, each family once. Inside a transaction. */
@Injectable()
export class Presences {
  constructor(
    private readonly attendances: AttendanceRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Families who were in the hall. Answers those that were not written down before. */
  async record(activityId: string, way: 'code' | 'hand', families: Presence[]): Promise<AttendanceEntity[]> {
    await this.attendances.removeMadeUp(
      activityId,
      families.map(({ pupilId }) => pupilId),
    );
    const attendedAt = this.clock.now();
    return this.add(families.map((family) => ({ ...family, activityId, way, attendedAt })));
  }

  /** Families who made up for activities online. */
  async recordMadeUp(families: (Omit<Presence, 'persons'> & { activityId: string })[]): Promise<void> {
    const attendedAt = this.clock.now();
    await this.add(families.map((family) => ({ ...family, persons: 1, way: 'make-up', attendedAt })));
  }

  /** Takes ticks back. What was made up for online stays, and what could be made up for is looked at again. */
  async takeBack(
    { id: activityId, schoolId }: Pick<ActivityEntity, 'id' | 'schoolId'>,
    pupilIds: string[],
  ): Promise<void> {
    const were = await this.attendances.ofPupils(activityId, pupilIds);
    const gone = were.filter(({ way }) => way !== 'make-up');
    if (gone.length === 0) return;
    const gonePupils = gone.map(({ pupilId }) => pupilId);
    await this.attendances.remove(activityId, gonePupils);
    const personIds = gone.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    await this.outbox.announce(AttendanceTakenBack, {
      activityId,
      schoolId,
      pupilIds: gonePupils,
      personIds,
    });
  }

  private async add(rows: Omit<AttendanceEntity, 'entryId'>[]): Promise<AttendanceEntity[]> {
    const added = await this.attendances.addNew(rows);
    const told = added.flatMap(({ personId, pupilId, activityId }) =>
      personId === null ? [] : [{ personId, pupilId, activityId }],
    );
    if (told.length > 0) await this.outbox.announce(ActivityAttended, ...told);
    return added;
  }
}
