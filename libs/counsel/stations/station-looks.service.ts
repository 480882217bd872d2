import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { pageOf, type Caller, type Page } from '@libs/platform';
import { slotsADay } from './slots.rule';
import type { StationListQuery } from './station.dto';
import type { StationEntity } from './station.entity';
import { StationReach } from './station-reach.service';
import { StationRepository } from './station.repository';
import type { StationHoursView, StationView } from './station.view';

/** Stations as their staff see them; nothing about who comes. */
@Injectable()
export class StationLooks {
  constructor(
    private readonly stations: StationRepository,
    private readonly reach: StationReach,
    private readonly units: Units,
  ) {}

  /** Stations at and below a unit that the caller manages or counsels at. */
  async page(caller: Caller, unitId: string, query: StationListQuery): Promise<Page<StationView>> {
    const unit = await this.reach.unit(caller, unitId);
    const [found, total] = await this.stations.page(unit.path, query);
    const views = await this.views(caller, found);
    return pageOf(
      views.filter(({ manages, counsels }) => manages || counsels),
      query,
      total,
    );
  }

  async one(caller: Caller, id: string): Promise<StationView> {
    const { station } = await this.reach.get(caller, id);
    const [view] = await this.views(caller, [station]);
    return view as StationView;
  }

  async hours(caller: Caller, id: string): Promise<StationHoursView[]> {
    await this.reach.get(caller, id);
    const counsellors = await this.stations.counsellorsOf([id]);
    const names = new Map(counsellors.map(({ personId, name }) => [personId, name]));
    const hours = await this.stations.hoursOf(id);
    return hours.map(({ id: hoursId, counsellorId, weekday, begins, ends, minutes }) => ({
      ...{ id: hoursId, counsellorId, weekday, begins, ends, minutes },
      counsellorName: names.get(counsellorId) ?? '',
      slots: slotsADay({ weekday, begins, ends, minutes }),
    }));
  }

  private async views(caller: Caller, stations: StationEntity[]): Promise<StationView[]> {
    const standings = await this.reach.standings(caller, stations);
    const units = await this.units.findMany(stations.map(({ unitId }) => unitId));
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const counsellors = await this.stations.counsellorsOf(stations.map(({ id }) => id));
    return stations.map(({ id, unitId, name, place, about, revision, archivedAt }) => ({
      ...{ id, unitId, name, place, about, revision, archived: archivedAt !== null },
      unitName: names.get(unitId) ?? '',
      counsellors: counsellors
        .filter(({ stationId }) => stationId === id)
        .map(({ personId, name: called }) => ({ personId, name: called })),
      ...(standings.get(id) ?? { manages: false, counsels: false }),
    }));
  }
}
