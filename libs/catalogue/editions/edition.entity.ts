import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '@libs/platform';

/** Which edition of the catalogue stands: one row, written anew in the transaction of every change that learners see. */
@Entity('catalogue_editions')
export class EditionEntity {
  @PrimaryColumn({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  name: string;

  @IdColumn()
  edition: string;
}
