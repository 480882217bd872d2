import { Injectable } from '@nestjs/common';
import { Clock, dayOf, NotFound, pageOf, type Caller, type Page } from '@libs/platform';
import { CommitteeAccess } from '../committee-access.service';
import { SeatRepository } from '../seats/seat.repository';
import type { CommitteeQuery } from './committee.dto';
import { CommitteeRepository } from './committee.repository';
import type { CommitteeDetailView, CommitteeView, UnitCommitteeView } from './committee.view';
import { CommitteesQuery, type UnitCommitteeRow } from './committees.query';
import { stateOn } from './term-of-office.rule';

/** Reading committees. */
@Injectable()
export class CommitteeReader {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly query: CommitteesQuery,
    private readonly committees: CommitteeRepository,
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, unitId: string, query: CommitteeQuery): Promise<Page<UnitCommitteeView>> {
    const unit = await this.access.unit(caller, 'committee.view', unitId);
    const [rows, total] = await this.query.page(unit.path, query, this.today);
    const items = rows.map((row): UnitCommitteeView => {
      const { unitId: id, unitName, level } = row;
      return { unitId: id, unitName, level, committee: row.id === null ? null : this.view(row, row.id) };
    });
    return pageOf(items, query, total);
  }

  async one(caller: Caller, id: string): Promise<CommitteeDetailView> {
    const { committee } = await this.access.committee(caller, 'committee.view', id);
    const row = await this.query.one(id, this.today);
    if (!row) throw new NotFound('committee.not-found', 'There is no such committee.');
    const terms = await this.committees.listOf(row.unitId);
    return {
      ...this.view(row, id),
      unitId: row.unitId,
      unitName: row.unitName,
      level: row.level,
      members: await this.seats.listOf(id),
      terms: terms.map((term) => ({ id: term.id, since: term.sinceDay, until: term.untilDay })),
      revision: committee.revision,
    };
  }

  private view(row: UnitCommitteeRow, id: string): CommitteeView {
    const { seats, filled, since, until, rules, meetings, lastMeetingOn } = row;
    const state = stateOn({ sinceDay: since, untilDay: until }, this.today);
    return { id, seats, filled, since, until, state, rules, meetings, lastMeetingOn };
  }

  private get today(): string {
    return dayOf(this.clock.now());
  }
}
