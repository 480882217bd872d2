import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A setting of the city that differs from its default (watching-rules.rule). */
@Entity('watching_settings')
export class WatchingSettingEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'json' })
  value: unknown;
}
