import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId, type KeptPaper } from '@libs/platform';

export const committeeLevels = ['school', 'grade', 'class'] as const;
export type CommitteeLevel = (typeof committeeLevels)[number];

/** A parents' committee (家委会) of a school, grade or class for one term of office. */
@Entity('committees')
@Index('ix_committees_unit_id_since_day', ['unitId', 'sinceDay'])
export class CommitteeEntity {
  @PrimaryId()
  id: string;

  /** A class keeps its committee when it moves up, so no path is copied here. */
  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'int' })
  seats: number;

  /** First and last day of the term of office, YYYY-MM-DD. */
  @Column({ name: 'since_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  sinceDay: string;

  @Column({ name: 'until_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  untilDay: string;

  /** The committee's rules (章程) as a paper. */
  @Column({ type: 'json', nullable: true })
  rules: KeptPaper | null;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
