import { Column, Entity } from 'typeorm';
import { PrimaryId } from '@libs/platform';

/** How many passes over a cycle have begun: a later one has a higher number, whatever the clocks say. */
@Entity('rating_passes')
export class PassEntity {
  @PrimaryId({ name: 'cycle_id' })
  cycleId: string;

  @Column({ type: 'int', unsigned: true })
  number: number;
}
