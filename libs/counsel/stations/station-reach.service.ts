import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { NotFound, reach, reaches, type Caller } from '@libs/platform';
import type { StationEntity } from './station.entity';
import { StationRepository } from './station.repository';
import { worksAt } from './works-at.rule';

export interface StationStanding {
  manages: boolean;
  counsels: boolean;
}

/** Who manages a station and who counsels there; to all others of the staff it is not there. */
@Injectable()
export class StationReach {
  constructor(
    private readonly stations: StationRepository,
    private readonly units: Units,
  ) {}

  /** @throws NotFound `unit.not-found` */
  async unit(caller: Caller, unitId: string): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    const fits = unit && ['city', 'district', 'school'].includes(unit.kind) && !unit.archivedAt;
    const within = ['station.manage', 'station.counsel'].some((right) =>
      reach(caller, right).some((path) => unit && (unit.path.startsWith(path) || path.startsWith(unit.path))),
    );
    if (!fits || !within) throw new NotFound('unit.not-found', 'There is no such unit.');
    return unit;
  }

  /** @throws NotFound `unit.not-found` unless the caller may open stations there */
  async unitToManage(caller: Caller, unitId: string): Promise<UnitEntity> {
    const unit = await this.unit(caller, unitId);
    if (!reaches(caller, 'station.manage', unit.path)) throw new NotFound('unit.not-found');
    return unit;
  }

  /** What the caller is to each station. A counsellor who has left the school is none any more. */
  async standings(caller: Caller, stations: StationEntity[]): Promise<Map<string, StationStanding>> {
    const own = await this.stations.stationIdsOf(caller.personId);
    const ids = new Set(own.map(({ stationId }) => stationId));
    const paths = reach(caller, 'station.counsel');
    return new Map(
      stations.map(({ id, unitPath }) => [
        id,
        {
          manages: reaches(caller, 'station.manage', unitPath),
          counsels: ids.has(id) && worksAt(unitPath, paths),
        },
      ]),
    );
  }

  /** @throws NotFound `station.not-found` unless one of the two */
  async get(caller: Caller, id: string): Promise<{ station: StationEntity } & StationStanding> {
    const station = await this.stations.find(id);
    const standing = station && (await this.standings(caller, [station])).get(id);
    if (!station || !standing || (!standing.manages && !standing.counsels)) throw noStation();
    return { station, ...standing };
  }

  /** @throws NotFound `station.not-found` unless the caller counsels there */
  async asCounsellor(caller: Caller, id: string): Promise<StationEntity> {
    const { station, counsels } = await this.get(caller, id);
    if (!counsels) throw noStation();
    return station;
  }

  /** @throws NotFound `station.not-found` unless the caller manages it */
  async asManager(caller: Caller, id: string): Promise<StationEntity> {
    const { station, manages } = await this.get(caller, id);
    if (!manages) throw noStation();
    return station;
  }
}

export const noStation = (): NotFound => new NotFound('station.not-found', 'There is no such station.');
