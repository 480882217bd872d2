import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** 骨干, 名师, 专家: the order is the order of standing. */
export const talentLevels = ['backbone', 'master', 'expert'] as const;
export type TalentLevel = (typeof talentLevels)[number];

/** A level that a district or the city has granted to somebody, until a day. */
@Entity('talents')
@Index('ix_talents_member_id', ['memberId'])
@Index('ix_talents_unit_id_until_day', ['unitId', 'untilDay'])
export class TalentEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'member_id' })
  memberId: string;

  /** The district or city that granted it. */
  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  level: TalentLevel;

  @Column({ name: 'document_number', type: 'varchar', length: 100 })
  documentNumber: string;

  @Column({ name: 'since_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  sinceDay: string;

  /** Last day, inclusive. */
  @Column({ name: 'until_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  untilDay: string;

  @IdColumn({ name: 'recorded_by' })
  recordedBy: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
