import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { Relation } from './relation.rule';

/** How the link came about: by the code of the class, by the phone on the roster, or with the demonstration data. */
export type GuardianshipSource = 'code' | 'roster' | 'seed';

/** One guardian of one pupil. Ended and begun again it is the same row. */
@Entity('guardianships')
@Index('uq_guardianships_pupil_id_person_id', ['pupilId', 'personId'], { unique: true })
@Index('ix_guardianships_person_id', ['personId'])
@Index('ix_guardianships_ended_at', ['endedAt'])
@Index('ix_guardianships_created_at', ['createdAt'])
export class GuardianshipEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'pupil_id' })
  pupilId: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 16 })
  relation: Relation;

  @Column({ type: 'varchar', length: 16 })
  source: GuardianshipSource;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
