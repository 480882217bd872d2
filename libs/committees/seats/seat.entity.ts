import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, PrimaryId } from '@libs/platform';

export const duties = ['chair', 'vice', 'secretary', 'member'] as const;
export type Duty = (typeof duties)[number];

/** Somebody in a committee: a guardian with an account, else only a name. */
@Entity('committee_members')
@Index('ix_committee_members_committee_id_ended_on', ['committeeId', 'endedOn'])
@Index('ix_committee_members_person_id', ['personId'])
export class SeatEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'committee_id' })
  committeeId: string;

  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  /** '' where the account says it, and once the account is gone. */
  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  duty: Duty;

  @Column({ name: 'since_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  sinceDay: string;

  /** null: holds the seat now. */
  @Column({
    name: 'ended_on',
    type: 'char',
    length: 10,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  endedOn: string | null;

  @CreatedAt()
  createdAt: Date;
}
