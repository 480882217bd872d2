import { Injectable } from '@nestjs/common';
import { Cycles } from '@libs/rating';
import {
  Clock,
  Conflict,
  dayOf,
  newId,
  NotFound,
  pageOf,
  Refused,
  Transactions,
  type Page,
  type PageQuery,
} from '@libs/platform';
import type { NewPanelDto } from './panel.dto';
import type { PanelEntity } from './panel.entity';
import { PanelListQuery } from './panel-list.query';
import { PanelRepository } from './panel.repository';

/** Sessions of the city's panel. */
@Injectable()
export class Panels {
  constructor(
    private readonly repository: PanelRepository,
    private readonly query: PanelListQuery,
    private readonly cycles: Cycles,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The cycle the panel is about: the one asked for, else the one that has waited longest, else the current one. */
  async cycleOf(cycleId?: string): Promise<string> {
    const chosen = cycleId ?? (await this.query.cycleWaiting());
    return chosen ? (await this.cycles.get(chosen)).id : (await this.cycles.current()).id;
  }

  async open(wanted: NewPanelDto, by: string): Promise<PanelEntity> {
    const panel: PanelEntity = {
      id: newId(),
      cycleId: await this.cycleOf(),
      heldOn: wanted.heldOn,
      members: wanted.members.map(({ name, position, districtId }) => ({
        id: newId(),
        name,
        position,
        districtId: districtId ?? null,
      })),
      minutes: null,
      openedBy: by,
      openedAt: this.clock.now(),
      concludedAt: null,
    };
    await this.repository.add(panel);
    return panel;
  }

  /** @throws NotFound `panel.not-found` */
  async get(id: string): Promise<PanelEntity> {
    const panel = await this.repository.find(id);
    if (!panel) throw noPanel();
    return panel;
  }

  /** The latest first. */
  async list(cycleId: string | undefined, page: PageQuery): Promise<Page<PanelEntity>> {
    const { rows, total } = await this.repository.page(await this.cycleOf(cycleId), page);
    return pageOf(rows, page, total);
  }

  /** With its minutes a session ends. @throws NotFound `panel.not-found`; Conflict `panel.concluded`; Refused `panel.not-yet` */
  conclude(id: string, minutes: string): Promise<PanelEntity> {
    return this.transactions.run(async () => {
      const panel = await this.lockOpen(id);
      const concludedAt = this.clock.now();
      if (panel.heldOn > dayOf(concludedAt)) throw notYet();
      await this.repository.conclude(id, minutes, concludedAt);
      return { ...panel, minutes, concludedAt };
    });
  }

  /** The work in one transaction. */
  during<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  /** With all sessions of its cycle held until the transaction ends: two cannot give away the same place. @throws NotFound `panel.not-found`; Conflict `panel.concluded` */
  async lockOpen(id: string): Promise<PanelEntity> {
    const { cycleId } = await this.get(id);
    const panel = (await this.repository.lockAll(cycleId)).find((each) => each.id === id);
    if (!panel || panel.concludedAt)
      throw new Conflict('panel.concluded', 'This session has been concluded.');
    return panel;
  }
}

const notYet = () =>
  new Refused('panel.not-yet', 'There are no minutes of a session that has not been held.', {
    errors: [{ field: 'minutes', code: 'panel.not-yet', message: 'the day of the session has not come yet' }],
  });

const noPanel = () => new NotFound('panel.not-found', 'There is no such session.');
