import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { may, NotFound, pageOf, reaches, type Caller, type Page } from '@libs/platform';
import { isOfOwnCity } from '../places.policy';
import type { PinQuery } from './place.dto';
import type { PlaceEntity } from './place.entity';
import { PlaceRepository } from './place.repository';
import type { PlaceView } from './place.view';

/** Reading places; everybody of a city may know the places of the city. */
@Injectable()
export class Places {
  constructor(
    private readonly places: PlaceRepository,
    private readonly units: Units,
  ) {}

  /** @throws NotFound `place.not-found` */
  async one(caller: Caller, id: string): Promise<PlaceView> {
    const place = await this.get(caller, id);
    const units = await this.units.findMany([place.unitId, ...(place.districtId ? [place.districtId] : [])]);
    return placeView(caller, place, units);
  }

  /** @throws NotFound `place.not-found` for a closed place or one of another city */
  async get(caller: Caller, id: string): Promise<PlaceEntity> {
    const place = await this.places.find(id);
    if (place && !place.archivedAt && isOfOwnCity(caller, place.unitPath)) return place;
    throw new NotFound('place.not-found', 'There is no such place.');
  }

  /** Those that a district or city keeps. @throws NotFound `unit.not-found` */
  async ofUnit(caller: Caller, unitId: string, query: PinQuery): Promise<Page<PlaceView>> {
    const unit = await this.units.find(unitId);
    if (!unit || !reaches(caller, 'place.manage', unit.path)) {
      throw new NotFound('unit.not-found', 'There is no such unit.');
    }
    const [places, total] = await this.places.page(unit.path, query);
    const named = places.flatMap(({ unitId: keeper, districtId }) =>
      districtId ? [keeper, districtId] : [keeper],
    );
    const units = await this.units.findMany(named);
    return pageOf(
      places.map((place) => placeView(caller, place, units)),
      query,
      total,
    );
  }
}

function placeView(caller: Caller, place: PlaceEntity, units: UnitEntity[]): PlaceView {
  const { id, kind, name, address, longitude, latitude, districtId, stages } = place;
  const { introduction, openingHours, capacity, revision } = place;
  const nameOf = (unitId: string | null): string | null =>
    units.find((unit) => unit.id === unitId)?.name ?? null;
  return {
    ...{ id, kind, name, address, longitude, latitude, districtId, stages },
    ...{ introduction, openingHours, capacity, revision },
    districtName: nameOf(districtId),
    unitName: nameOf(place.unitId) ?? '',
    may: [
      ...(reaches(caller, 'place.manage', place.unitPath) ? (['manage'] as const) : []),
      ...(may(caller, 'place.visit') ? (['visit'] as const) : []),
    ],
  };
}
