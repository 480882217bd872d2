import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A time at which a place expects visitors. */
@Entity('visit_slots')
@Index('ix_visit_slots_place_id_starts_at', ['placeId', 'startsAt'])
export class VisitSlotEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'place_id' })
  placeId: string;

  @InstantColumn({ name: 'starts_at' })
  startsAt: Date;

  @InstantColumn({ name: 'ends_at' })
  endsAt: Date;

  /** People. */
  @Column({ type: 'int' })
  capacity: number;

  /** People expected; raised and lowered in one statement with its check, so that it never passes the capacity. */
  @Column({ type: 'int', default: 0 })
  taken: number;

  @InstantColumn({ name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;
}

export const visitStates = ['BOOKED', 'CANCELLED_BY_GUARDIAN', 'CANCELLED_BY_PLACE'] as const;
export type VisitState = (typeof visitStates)[number];

/** A family that comes. */
@Entity('visit_bookings')
@Index('uq_visit_bookings_slot_id_live_person', ['slotId', 'livePerson'], { unique: true })
@Index('ix_visit_bookings_person_id', ['personId'])
@Index('ix_visit_bookings_slot_id_created_at', ['slotId', 'createdAt'])
export class VisitBookingEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'slot_id' })
  slotId: string;

  /** Null once the account is deleted. */
  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  /** How many come, children included. */
  @Column({ type: 'int' })
  people: number;

  @Column({ type: 'varchar', length: 24, charset: 'ascii', collation: 'ascii_bin' })
  state: VisitState;

  /** The person while the booking stands: nobody books the same time twice. */
  @IdColumn({ name: 'live_person', nullable: true })
  livePerson: string | null;

  @CreatedAt()
  createdAt: Date;
}
