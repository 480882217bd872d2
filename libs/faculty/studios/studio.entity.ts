import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

const degrees = { type: 'decimal', nullable: true, scale: 6 } as const;
const number = {
  from: (value: string | null) => (value === null ? null : Number(value)),
  to: (value: number | null) => value,
};

/** 名师工作室: a leader, members from any school, an address, and the communities it is paired with. */
@Entity('studios')
@Index('ix_studios_unit_id_name', ['unitId', 'name'])
@Index('ix_studios_leader_id', ['leaderId'])
export class StudioEntity {
  @PrimaryId()
  id: string;

  /** The district or city that keeps it. */
  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @IdColumn({ name: 'leader_id' })
  leaderId: string;

  @Column({ type: 'varchar', length: 500, default: '' })
  introduction: string;

  @Column({ type: 'varchar', length: 200, default: '' })
  address: string;

  /** Degrees east, WGS 84; null while nobody has put it on the map. */
  @Column({ ...degrees, precision: 9, transformer: number })
  longitude: number | null;

  @Column({ ...degrees, precision: 8, transformer: number })
  latitude: number | null;

  /** Names of the communities (社区). */
  @Column({ type: 'json' })
  communities: string[];

  @Column({ type: 'int', default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}

@Entity('studio_members')
@Index('ix_studio_members_member_id', ['memberId'])
export class StudioMemberEntity {
  @PrimaryId({ name: 'studio_id' })
  studioId: string;

  @PrimaryId({ name: 'member_id' })
  memberId: string;
}
