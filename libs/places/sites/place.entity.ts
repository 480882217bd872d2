import { Column, Entity, Index } from 'typeorm';
import type { Stage } from '@libs/organization';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { PlaceKind } from './place-kinds.rule';

const degrees = {
  type: 'decimal',
  scale: 6,
  transformer: { from: (value: string) => Number(value), to: (value: number) => value },
} as const;

/** A place of the education map (育人地图) that families may visit. */
@Entity('places')
@Index('ix_places_unit_path_archived_at', ['unitPath', 'archivedAt'])
@Index('ix_places_district_id', ['districtId'])
export class PlaceEntity {
  @PrimaryId()
  id: string;

  /** The district or city that keeps it. */
  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ name: 'unit_path', type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  unitPath: string;

  /** Where it lies, which need not be who keeps it. */
  @IdColumn({ name: 'district_id', nullable: true })
  districtId: string | null;

  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  kind: PlaceKind;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 200 })
  address: string;

  /** Degrees east, WGS 84. */
  @Column({ ...degrees, precision: 9 })
  longitude: number;

  @Column({ ...degrees, precision: 8 })
  latitude: number;

  @Column({ type: 'json' })
  stages: Stage[];

  /** What there is to do. */
  @Column({ type: 'varchar', length: 1000, default: '' })
  introduction: string;

  /** As people write them: 周二至周日 9:00–16:30. */
  @Column({ name: 'opening_hours', type: 'varchar', length: 200, default: '' })
  openingHours: string;

  /** People at the same time; null where nobody has said. */
  @Column({ type: 'int', nullable: true })
  capacity: number | null;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
