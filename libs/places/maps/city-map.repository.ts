import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { CityMapEntity } from './city-map.entity';

@Injectable()
export class CityMapRepository {
  constructor(private readonly database: Database) {}

  find(unitId: string): Promise<CityMapEntity | null> {
    return this.database.of(CityMapEntity).findOneBy({ unitId });
  }

  /** Puts the map in place of the one with this revision (0: none yet); false when another one stands there. */
  async replace(map: Omit<CityMapEntity, 'revision'>, revision: number): Promise<boolean> {
    const drawing = JSON.stringify(map.drawing);
    const { unitId, drawnBy, drawnAt } = map;
    const { affected } =
      revision === 0
        ? await this.database.execute(
            'INSERT IGNORE INTO city_maps (unit_id, drawing, revision, drawn_by, drawn_at) VALUES (?, ?, 1, ?, ?)',
            [unitId, drawing, drawnBy, drawnAt],
          )
        : await this.database.execute(
            `UPDATE city_maps SET drawing = ?, revision = revision + 1, drawn_by = ?, drawn_at = ?
              WHERE unit_id = ? AND revision = ?`,
            [drawing, drawnBy, drawnAt, unitId, revision],
          );
    return affected === 1;
  }
}
