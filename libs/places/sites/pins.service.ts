import { Injectable } from '@nestjs/common';
import { Studios } from '@libs/faculty';
import { Units, type UnitEntity } from '@libs/organization';
import { offsetOf, pageOf, type Caller, type Page } from '@libs/platform';
import { citiesOf } from '../places.policy';
import type { PinQuery } from './place.dto';
import type { PlaceEntity } from './place.entity';
import { PlaceRepository } from './place.repository';
import type { PinView } from './place.view';

/** Studios on one map of a city; far more than any city has. */
const mostStudios = 500;

/** What stands on the map: places first, then the studios of the register that have been put on it. */
@Injectable()
export class Pins {
  constructor(
    private readonly places: PlaceRepository,
    private readonly studios: Studios,
    private readonly units: Units,
  ) {}

  async page(caller: Caller, query: PinQuery): Promise<Page<PinView>> {
    const [path] = citiesOf(caller);
    if (!path) return pageOf<PinView>([], query, 0);
    const districts = await this.units.below(path, 'district');
    const wantsPlaces = query.kind !== 'studio';
    const [places, total] = wantsPlaces ? await this.places.page(path, query) : [[], 0];
    const studios = await this.studioPins(path, query, districts);
    // Studios follow the places: page n may be places, both, or studios only.
    const from = Math.max(0, offsetOf(query) - total);
    const free = query.pageSize - places.length;
    const items = [...places.map((place) => pinOf(place, districts)), ...studios.slice(from, from + free)];
    return pageOf(items, query, total + studios.length);
  }

  private async studioPins(path: string, query: PinQuery, districts: UnitEntity[]): Promise<PinView[]> {
    if (query.kind && query.kind !== 'studio') return [];
    const filter = { path, ...(query.q?.trim() ? { q: query.q.trim() } : {}) };
    const { items } = await this.studios.list(filter, { limit: mostStudios, offset: 0 });
    return items.flatMap(({ id, name, address, longitude, latitude, unitId }) => {
      const district = districts.find((each) => each.id === unitId);
      const elsewhere = query.districtId && district?.id !== query.districtId;
      if (longitude === null || latitude === null || elsewhere) return [];
      const kind = 'studio' as const;
      return [
        { id, kind, name, address, longitude, latitude, stages: [], districtName: district?.name ?? null },
      ];
    });
  }
}

function pinOf(place: PlaceEntity, districts: UnitEntity[]): PinView {
  const { id, kind, name, address, longitude, latitude, stages, districtId } = place;
  const districtName = districts.find((each) => each.id === districtId)?.name ?? null;
  return { id, kind, name, address, longitude, latitude, stages, districtName };
}
