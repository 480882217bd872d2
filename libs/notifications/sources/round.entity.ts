import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '@libs/platform';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** Something all families of units were told, so that it is not told to all of them again every morning. */
@Entity('notice_rounds')
export class RoundEntity {
  @PrimaryColumn({ type: 'varchar', length: 100, ...ascii })
  reason: string;

  @InstantColumn({ name: 'done_at' })
  doneAt: Date;
}
