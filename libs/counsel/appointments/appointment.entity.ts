import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { AppointmentState, CounselTopic } from './appointment.rule';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/**
 * That somebody comes at a time. No word on why but one from a fixed list, and nothing of what was said (domain: never, 7);
 * thirty days after, who it was and the topic are forgotten, and a count is left.
 */
@Entity('appointments')
@Index('uq_appointments_live_slot', ['liveSlot'], { unique: true })
@Index('uq_appointments_live_holder', ['stationId', 'liveHolder'], { unique: true })
@Index('ix_appointments_person_id', ['personId', 'startsAt'])
@Index('ix_appointments_slot_id', ['slotId'])
@Index('ix_appointments_station_id_starts_at', ['stationId', 'startsAt'])
@Index('ix_appointments_state_starts_at', ['state', 'startsAt'])
export class AppointmentEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'slot_id' })
  slotId: string;

  @IdColumn({ name: 'station_id' })
  stationId: string;

  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  @Column({ type: 'varchar', length: 20, ...ascii, nullable: true })
  topic: CounselTopic | null;

  @Column({ type: 'varchar', length: 24, ...ascii })
  state: AppointmentState;

  @InstantColumn({ name: 'starts_at' })
  startsAt: Date;

  @InstantColumn({ name: 'reminded_at', nullable: true })
  remindedAt: Date | null;

  /** The slot while the booking stands: no slot is given twice. */
  @IdColumn({ name: 'live_slot', nullable: true })
  liveSlot: string | null;

  /** The person while the booking stands: one coming appointment a person and station, so that all find a place. */
  @IdColumn({ name: 'live_holder', nullable: true })
  liveHolder: string | null;
}
