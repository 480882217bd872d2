import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId, type KeptPaper } from '@libs/platform';

/** A piece of evidence with an appeal: for the school that appeals and for who decides, for nobody else. */
@Entity('appeal_files')
@Index('ix_appeal_files_appeal_id', ['appealId', 'addedAt'])
export class AppealFileEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'appeal_id' })
  appealId: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'json' })
  file: KeptPaper;

  @InstantColumn({ name: 'added_at' })
  addedAt: Date;
}
