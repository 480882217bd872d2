import { Injectable, type StreamableFile } from '@nestjs/common';
import {
  Clock,
  Conflict,
  Malformed,
  newId,
  NotFound,
  paperOf,
  PaperShelf,
  Refused,
  type Caller,
} from '@libs/platform';
import { CommitteeAccess } from '../committee-access.service';
import { CommitteeNews } from '../committee-news.service';
import type { CommitteeChangeBody, NewCommitteeBody } from './committee.dto';
import type { CommitteeEntity } from './committee.entity';
import { CommitteeRepository } from './committee.repository';
import { overlaps } from './term-of-office.rule';

/** Setting up committees for a term of office, and their rules. */
@Injectable()
export class Committees {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly committees: CommitteeRepository,
    private readonly news: CommitteeNews,
    private readonly shelf: PaperShelf,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws Refused `committee.overlaps`; Malformed `until` */
  async add(caller: Caller, unitId: string, body: NewCommitteeBody): Promise<string> {
    const unit = await this.access.unit(caller, 'committee.manage', unitId);
    const committee: CommitteeEntity = {
      id: newId(),
      unitId,
      seats: body.seats,
      sinceDay: body.since,
      untilDay: body.until,
      rules: null,
      revision: 1,
      createdAt: this.clock.now(),
      archivedAt: null,
    };
    await this.news.during(unit, async () => {
      await this.checkTerm(committee);
      await this.committees.add(committee);
    });
    return committee.id;
  }

  /** @throws Conflict `committee.changed-meanwhile`; as `add` */
  async change(caller: Caller, id: string, body: CommitteeChangeBody): Promise<void> {
    const { unit } = await this.access.committee(caller, 'committee.manage', id);
    await this.news.during(unit, async () => {
      const committee = await this.committees.lock(id);
      if (!committee) throw new NotFound('committee.not-found', 'There is no such committee.');
      if (committee.revision !== body.revision) {
        throw new Conflict(
          'committee.changed-meanwhile',
          'Somebody else has changed this committee meanwhile.',
          {
            revision: committee.revision,
          },
        );
      }
      const change = {
        seats: body.seats ?? committee.seats,
        sinceDay: body.since ?? committee.sinceDay,
        untilDay: body.until ?? committee.untilDay,
        revision: committee.revision + 1,
      };
      await this.checkTerm({ ...committee, ...change });
      await this.committees.change(id, change);
    });
  }

  async archive(caller: Caller, id: string): Promise<void> {
    const { unit } = await this.access.committee(caller, 'committee.manage', id);
    await this.news.during(unit, () => this.committees.change(id, { archivedAt: this.clock.now() }));
  }

  /** @throws Refused `committee.overlaps` when another has come into office since */
  async restore(caller: Caller, id: string): Promise<void> {
    const { committee, unit } = await this.access.committee(caller, 'committee.manage', id);
    await this.news.during(unit, async () => {
      await this.checkTerm(committee);
      await this.committees.change(id, { archivedAt: null });
    });
  }

  /** In place of those before. @throws Refused `paper.not-pdf-or-image` */
  async setRules(caller: Caller, id: string, file: { name: string; bytes: Buffer }): Promise<void> {
    const { committee, unit } = await this.access.committee(caller, 'committee.manage', id);
    const rules = await this.shelf.keep('committee-rules', await paperOf(file.name, file.bytes));
    await this.news.during(unit, () => this.committees.setRules(id, rules));
    await this.shelf.drop([committee.rules?.key ?? null]);
  }

  async rules(caller: Caller, id: string): Promise<StreamableFile> {
    const { committee } = await this.access.committee(caller, 'committee.view', id);
    return this.shelf.open(committee.rules);
  }

  private async checkTerm(committee: CommitteeEntity): Promise<void> {
    if (committee.untilDay < committee.sinceDay) {
      throw new Malformed([
        { field: 'until', code: 'day.before-start', message: 'lies before the first day' },
      ]);
    }
    await this.committees.lockUnit(committee.unitId);
    const others = (await this.committees.listOf(committee.unitId)).filter(({ id }) => id !== committee.id);
    const inTheWay = others.find((other) => overlaps(other, committee));
    if (!inTheWay) return;
    const { sinceDay: since, untilDay: until } = inTheWay;
    throw new Refused('committee.overlaps', 'Another committee is in office in these days.', {
      details: { since, until },
      errors: [
        { field: 'since', code: 'committee.overlaps', message: 'another committee is in office then' },
      ],
    });
  }
}
