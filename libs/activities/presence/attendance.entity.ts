import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** By the code in the hall, ticked by hand, or made up for online. */
export const attendanceWays = ['code', 'hand', 'make-up'] as const;
export type AttendanceWay = (typeof attendanceWays)[number];

/** A family was at an activity. The key lets nobody be there twice. */
@Entity('activity_attendances')
@Index('ix_activity_attendances_person_id_attended_at', ['personId', 'attendedAt'])
@Index('ix_activity_attendances_pupil_id', ['pupilId'])
@Index('ix_activity_attendances_entry_id', ['entryId'])
export class AttendanceEntity {
  @PrimaryId({ name: 'activity_id' })
  activityId: string;

  @PrimaryId({ name: 'pupil_id' })
  pupilId: string;

  /** The guardian whose class hours grow; null for a family without an account and once the account is deleted. */
  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  @Column({ type: 'varchar', length: 8 })
  way: AttendanceWay;

  /** How many came. */
  @Column({ type: 'int', default: 1 })
  persons: number;

  @InstantColumn({ name: 'attended_at' })
  attendedAt: Date;

  /** The act that wrote it down; one act may tick a whole class. */
  @IdColumn({ name: 'entry_id' })
  entryId: string;
}
