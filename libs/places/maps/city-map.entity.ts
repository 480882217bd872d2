import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { CityMapDrawing } from './city-map.rule';

/** The city as its own vector drawing, so that no map service learns who looks at what. */
@Entity('city_maps')
export class CityMapEntity {
  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'json' })
  drawing: CityMapDrawing;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @IdColumn({ name: 'drawn_by' })
  drawnBy: string;

  @InstantColumn({ name: 'drawn_at' })
  drawnAt: Date;
}
