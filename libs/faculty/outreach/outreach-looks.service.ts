import { Injectable } from '@nestjs/common';
import { Clock, dayOf, pageOf, type Caller, type Page, type PageQuery } from '@libs/platform';
import { FacultyAccess } from '../faculty-access.service';
import type { PartnerQuery } from './outreach.dto';
import { OutreachQuery } from './outreach.query';
import type { CommunitySessionView, PairingView, PartnerView } from './outreach.view';

/** Reading what a school does for others. */
@Injectable()
export class OutreachLooks {
  constructor(
    private readonly access: FacultyAccess,
    private readonly query: OutreachQuery,
    private readonly clock: Clock,
  ) {}

  async pairings(caller: Caller, schoolId: string, page: PageQuery): Promise<Page<PairingView>> {
    const { id } = await this.access.school(caller, 'outreach.read', schoolId);
    const [items, total] = await this.query.pairings(id, dayOf(this.clock.now()), page);
    return pageOf(items, page, total);
  }

  async sessions(caller: Caller, schoolId: string, page: PageQuery): Promise<Page<CommunitySessionView>> {
    const { id } = await this.access.school(caller, 'outreach.read', schoolId);
    const [items, total] = await this.query.sessions(id, this.clock.now(), page);
    return pageOf(items, page, total);
  }

  async partners(caller: Caller, schoolId: string, query: PartnerQuery): Promise<Page<PartnerView>> {
    const { id, path } = await this.access.school(caller, 'outreach.write', schoolId);
    const [items, total] = await this.query.partners(`/${path.split('/')[1] ?? ''}/`, id, query);
    return pageOf(items, query, total);
  }
}
