import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@libs/platform';
import type { StudioView } from './studio.view';
import { StudiosQuery, type StudioFilter, type StudioRow } from './studios.query';

/** The door to studios (名师工作室) for maps and pages; all it tells may be shown to anybody. */
@Injectable()
export class Studios {
  constructor(
    private readonly query: StudiosQuery,
    private readonly clock: Clock,
  ) {}

  /**
   * Studios kept at or below a path, by unit and name, and how many there are in all. Coordinates are WGS 84 degrees,
   * null where nobody has put the studio on the map.
   */
  async list(
    filter: StudioFilter,
    window: { limit: number; offset: number },
  ): Promise<{ items: StudioView[]; total: number }> {
    const [rows, total] = await this.query.page(filter, dayOf(this.clock.now()), window);
    return { items: rows.map(studioView), total };
  }
}

export function studioView(row: StudioRow): StudioView {
  const { id, name, unitId, unitName, address, longitude, latitude, communities, memberCount } = row;
  const leader = {
    memberId: row.leaderId,
    name: row.leaderName,
    schoolName: row.leaderSchool,
    level: row.leaderLevel,
  };
  return { id, name, unitId, unitName, leader, address, longitude, latitude, communities, memberCount };
}
