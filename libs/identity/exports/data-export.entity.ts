import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/**
 * `roster`: the pupils and guardians of a school; `attendance`: who was at an activity; `statements`: a city's learning under
 * pseudonyms; `own-data`: what is held about the person, for the person.
 */
export type DataExportKind = 'roster' | 'attendance' | 'statements' | 'own-data';

/** That personal data has left the house as a file. Rows are only ever added. */
@Entity('data_exports')
@Index('ix_data_exports_exported_at', ['exportedAt'])
@Index('ix_data_exports_unit_id', ['unitId', 'exportedAt'])
@Index('ix_data_exports_person_id', ['personId', 'exportedAt'])
export class DataExportEntity {
  @PrimaryId()
  id: string;

  @Column({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  kind: DataExportKind;

  @IdColumn({ name: 'person_id' })
  personId: string;

  /** The school of a roster, the city of statements. */
  @IdColumn({ name: 'unit_id', nullable: true })
  unitId: string | null;

  @InstantColumn({ name: 'exported_at' })
  exportedAt: Date;
}
