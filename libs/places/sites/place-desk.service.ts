import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, Conflict, newId, NotFound, reaches, Transactions, type Caller } from '@libs/platform';
import type { PlaceBody, PlaceChangeBody } from './place.dto';
import type { PlaceEntity } from './place.entity';
import { PlaceRepository } from './place.repository';

/** Keeping the register of places; districts keep theirs, the city all. */
@Injectable()
export class PlaceDesk {
  constructor(
    private readonly units: Units,
    private readonly places: PlaceRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws NotFound `unit.not-found` for the keeper or the district */
  async add(caller: Caller, unitId: string, body: PlaceBody): Promise<string> {
    const unit = await this.keeper(caller, unitId);
    const districtId = await this.district(unit, body.districtId);
    const id = newId();
    const { introduction = '', openingHours = '', capacity = null, ...rest } = body;
    const given = { ...rest, introduction, openingHours, capacity, districtId };
    const kept = { revision: 1, createdAt: this.clock.now(), archivedAt: null };
    await this.places.add({ id, unitId, unitPath: unit.path, ...given, ...kept });
    return id;
  }

  /** @throws Conflict `place.changed-meanwhile` when `revision` is not the last one */
  async change(caller: Caller, id: string, { revision, ...body }: PlaceChangeBody): Promise<void> {
    await this.transactions.run(async () => {
      const place = this.managed(caller, await this.places.lock(id));
      if (place.revision !== revision) {
        throw new Conflict('place.changed-meanwhile', 'Somebody else has changed this place meanwhile.', {
          revision: place.revision,
        });
      }
      if (body.districtId) await this.district(await this.units.get(place.unitId), body.districtId);
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      await this.places.change(id, { ...given, revision: revision + 1 });
    });
  }

  /** Takes it off the map, or puts it back; its visits stay as they are. */
  async setArchived(caller: Caller, id: string, archived: boolean): Promise<void> {
    this.managed(caller, await this.places.find(id));
    await this.places.change(id, { archivedAt: archived ? this.clock.now() : null });
  }

  /** @throws NotFound `place.not-found` unless the caller keeps it */
  managed(caller: Caller, place: PlaceEntity | null): PlaceEntity {
    if (place && reaches(caller, 'place.manage', place.unitPath)) return place;
    throw new NotFound('place.not-found', 'There is no such place.');
  }

  private async keeper(caller: Caller, id: string): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    const keeps =
      unit && ['district', 'city'].includes(unit.kind) && reaches(caller, 'place.manage', unit.path);
    if (!keeps) throw new NotFound('unit.not-found', 'There is no such district or city.');
    return unit;
  }

  /** A district's place lies in it unless another district of the city is named. */
  private async district(keeper: UnitEntity, id: string | null | undefined): Promise<string | null> {
    if (!id) return keeper.kind === 'district' ? keeper.id : null;
    const unit = await this.units.find(id);
    const city = `/${keeper.path.split('/')[1] ?? ''}/`;
    if (unit?.kind === 'district' && unit.path.startsWith(city)) return id;
    throw new NotFound('unit.not-found', 'There is no such district.');
  }
}
