import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, Conflict, Malformed, NotFound, reaches, type Caller } from '@libs/platform';
import { citiesOf } from '../places.policy';
import { readDrawing } from './city-map.rule';
import { CityMapRepository } from './city-map.repository';
import type { CityMapBody, CityMapView } from './city-map.view';

@Injectable()
export class CityMaps {
  constructor(
    private readonly maps: CityMapRepository,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** The map of the caller's own city. */
  async own(caller: Caller): Promise<CityMapView> {
    const [path] = citiesOf(caller);
    const [city] = path ? await this.units.below(path, 'city') : [];
    return city ? this.view(city) : { unitId: null, map: null, revision: 0 };
  }

  /**
   * Puts a new drawing in place of the old one, whole.
   * @throws Malformed naming each feature that is no part of a map; Conflict `map.changed-meanwhile`
   */
  async draw(caller: Caller, unitId: string, body: CityMapBody): Promise<CityMapView> {
    const city = await this.units.find(unitId);
    if (city?.kind !== 'city' || !reaches(caller, 'map.draw', city.path)) {
      throw new NotFound('unit.not-found', 'There is no such city.');
    }
    const read = readDrawing(body.map);
    if ('faults' in read)
      throw new Malformed(read.faults.map((fault) => ({ ...fault, code: 'map.unreadable' })));
    const drawn = { unitId, drawing: read.drawing, drawnBy: caller.personId, drawnAt: this.clock.now() };
    if (await this.maps.replace(drawn, body.revision)) return this.view(city);
    throw new Conflict('map.changed-meanwhile', 'Somebody else has drawn the map anew meanwhile.');
  }

  private async view(city: UnitEntity): Promise<CityMapView> {
    const map = await this.maps.find(city.id);
    return { unitId: city.id, map: map?.drawing ?? null, revision: map?.revision ?? 0 };
  }
}
