import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Clock, dayOf, NotFound, offsetOf, pageOf, reaches, type Caller, type Page } from '@libs/platform';
import { OutreachQuery } from '../outreach/outreach.query';
import type { StudioQuery } from './studio.dto';
import type { StudioDetailView, StudioView } from './studio.view';
import { StudiosQuery } from './studios.query';
import { Studios, studioView } from './studios.service';

/** Schools and coming sessions on one page of a studio. */
const mostShown = 50;

/** Reading studios: everybody of a city may know the studios of the city. */
@Injectable()
export class StudioReader {
  constructor(
    private readonly studios: Studios,
    private readonly query: StudiosQuery,
    private readonly outreach: OutreachQuery,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, query: StudioQuery): Promise<Page<StudioView>> {
    const unit = query.unitId ? await this.units.find(query.unitId) : null;
    const path = query.unitId ? unit?.path : citiesOf(caller)[0];
    if (!path || !isOfOwnCity(caller, path)) return pageOf<StudioView>([], query, 0);
    const window = { limit: query.pageSize, offset: offsetOf(query) };
    const { items, total } = await this.studios.list({ path, q: query.q, schoolId: query.schoolId }, window);
    return pageOf(items, query, total);
  }

  /** @throws NotFound `studio.not-found` */
  async one(caller: Caller, id: string): Promise<StudioDetailView> {
    const today = dayOf(this.clock.now());
    const row = await this.query.one(id, today);
    if (!row || !isOfOwnCity(caller, row.unitPath)) {
      throw new NotFound('studio.not-found', 'There is no such studio.');
    }
    const { introduction, revision, unitPath } = row;
    const may: 'manage'[] = reaches(caller, 'studio.manage', unitPath) ? ['manage'] : [];
    return {
      ...studioView(row),
      introduction,
      members: await this.query.membersOf(id, today),
      partners: await this.outreach.schoolsOfStudio(id, today, mostShown),
      coming: await this.outreach.comingOfStudio(id, this.clock.now(), mostShown),
      revision,
      may,
    };
  }
}

/** The cities in which the caller has anything to do: `/code/` of each role's path. */
const citiesOf = (caller: Caller): string[] => [
  ...new Set(caller.roles.map(({ unitPath }) => `/${unitPath.split('/')[1] ?? ''}/`)),
];

const isOfOwnCity = (caller: Caller, path: string): boolean =>
  citiesOf(caller).some((city) => path.startsWith(city));
