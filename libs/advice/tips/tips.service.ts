import { Injectable } from '@nestjs/common';
import { pathsDownTo, Units, type Stage } from '@libs/organization';
import { Clock, dayOf, NotFound, pageOf, type Caller, type Page } from '@libs/platform';
import { AdviceAccess } from '../advice-access.service';
import { mayWrite } from '../advice.policy';
import type { TipListQuery, TipPreviewQuery } from './tip.dto';
import type { TipEntity } from './tip.entity';
import { tipOfDay } from './tip-of-day.rule';
import { TipRepository } from './tip.repository';
import type { TipTodayView, TipView } from './tip.view';

/** Tips as families meet them, and as desks plan them. */
@Injectable()
export class Tips {
  constructor(
    private readonly access: AdviceAccess,
    private readonly units: Units,
    private readonly tips: TipRepository,
    private readonly clock: Clock,
  ) {}

  /** At most one a day: of the first child for whose stage something is said. */
  async today(caller: Caller): Promise<TipTodayView> {
    const day = dayOf(this.clock.now());
    const children = await this.access.childrenOf(caller.personId);
    const paths = new Set(children.flatMap((child) => child.paths));
    const tips = paths.size > 0 ? await this.tips.listOn([...paths], day) : [];
    for (const { stage, paths: own } of children) {
      const reaching = tips.filter(({ unitPath }) => own.includes(unitPath));
      const tip = tipOfDay(reaching, stage, day);
      if (tip) return { tip: await this.card(tip, stage) };
    }
    return { tip: null };
  }

  /** What families of the unit would read on a day. */
  async preview(caller: Caller, unitId: string, query: TipPreviewQuery): Promise<TipTodayView> {
    const unit = await this.access.look(caller, 'tip.manage', unitId);
    const day = query.day ?? dayOf(this.clock.now());
    const tip = tipOfDay(await this.tips.listOn(pathsDownTo(unit.path), day), query.stage, day);
    return { tip: tip && (await this.card(tip, query.stage)) };
  }

  async ofUnit(caller: Caller, unitId: string, query: TipListQuery): Promise<Page<TipView>> {
    const unit = await this.access.look(caller, 'tip.manage', unitId);
    const [tips, total] = await this.tips.page(pathsDownTo(unit.path), query);
    const units = await this.units.findMany(tips.map((tip) => tip.unitId));
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return pageOf(
      tips.map((tip) => tipView(caller, tip, names.get(tip.unitId) ?? '')),
      query,
      total,
    );
  }

  /** @throws NotFound `tip.not-found` */
  async one(caller: Caller, id: string): Promise<TipView> {
    const tip = await this.tips.find(id);
    if (!tip || !mayWrite(caller, 'tip.manage', tip.unitPath)) {
      throw new NotFound('tip.not-found', 'There is no such tip.');
    }
    const unit = await this.units.find(tip.unitId);
    return tipView(caller, tip, unit?.name ?? '');
  }

  private async card({ id, title, text, unitId }: TipEntity, stage: Stage) {
    const unit = await this.units.find(unitId);
    return { id, title, text, stage, unitName: unit?.name ?? '' };
  }
}

function tipView(caller: Caller, tip: TipEntity, unitName: string): TipView {
  const { id, title, text, stages, season, fromDay, untilDay, weekday, revision, unitPath } = tip;
  const may: 'manage'[] = mayWrite(caller, 'tip.manage', unitPath) ? ['manage'] : [];
  return { id, title, text, stages, season, fromDay, untilDay, weekday, unitName, revision, may };
}
