import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A school that helps another one (结对帮扶), by itself or through a studio. */
@Entity('school_pairings')
@Index('ix_school_pairings_school_id_since_day', ['schoolId', 'sinceDay'])
@Index('ix_school_pairings_partner_id', ['partnerId'])
@Index('ix_school_pairings_studio_id', ['studioId'])
export class SchoolPairingEntity {
  @PrimaryId()
  id: string;

  /** The one that helps. */
  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @IdColumn({ name: 'partner_id' })
  partnerId: string;

  @IdColumn({ name: 'studio_id', nullable: true })
  studioId: string | null;

  @Column({ name: 'since_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  sinceDay: string;

  /** Last day, inclusive; null while nobody has set one. */
  @Column({
    name: 'until_day',
    type: 'char',
    length: 10,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  untilDay: string | null;

  @IdColumn({ name: 'recorded_by' })
  recordedBy: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}

/** What people of a school do for a community (社区): a talk, an afternoon of advice. Nobody who came is named. */
@Entity('community_sessions')
@Index('ix_community_sessions_school_id_starts_at', ['schoolId', 'startsAt'])
@Index('ix_community_sessions_studio_id_starts_at', ['studioId', 'startsAt'])
export class CommunitySessionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @IdColumn({ name: 'studio_id', nullable: true })
  studioId: string | null;

  @Column({ type: 'varchar', length: 40 })
  community: string;

  @Column({ type: 'varchar', length: 80 })
  title: string;

  @Column({ type: 'varchar', length: 120 })
  place: string;

  @InstantColumn({ name: 'starts_at' })
  startsAt: Date;

  /** How many came; null until somebody says so. */
  @Column({ type: 'int', nullable: true })
  participants: number | null;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
