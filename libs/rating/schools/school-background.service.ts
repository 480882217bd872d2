import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import type { CycleEntity } from '../cycles/cycle.entity';
import { DeclaredFigureRepository } from '../declared/declared-figure.repository';
import type { Figure } from '../engine/inputs.rule';
import { rankOf } from '../engine/tier.rule';
import type { TitleEntity } from '../titles/title.entity';
import { TitleRepository } from '../titles/title.repository';
import { PyramidQuery } from './pyramid.query';
import type { DeclaredSourceView } from './judged.view';
import type { SchoolRatingView, TitleView } from './school-rating.view';

/** What stands around a rating: the school, the titles it holds, its place, and where declared figures come from. */
@Injectable()
export class SchoolBackground {
  constructor(
    private readonly units: Units,
    private readonly titles: TitleRepository,
    private readonly declared: DeclaredFigureRepository,
    private readonly pyramid: PyramidQuery,
    private readonly clock: Clock,
  ) {}

  async of(
    school: UnitEntity,
    cycle: CycleEntity,
  ): Promise<Pick<SchoolRatingView, 'school' | 'title' | 'titles' | 'placeInCity' | 'placeInDistrict'>> {
    const [city, district] = await this.units.ancestors(school);
    const titles = await this.titles.listOf(school.id);
    const today = dayOf(this.clock.now());
    const held = titles
      .filter((title) => title.sinceDay <= today && (title.heldUntil ?? title.untilDay) >= today)
      .toSorted((a, b) => rankOf(b.tier) - rankOf(a.tier))[0];
    return {
      school: {
        id: school.id,
        name: school.name,
        code: school.code,
        kind: school.schoolKind,
        districtName: district?.name ?? '',
      },
      title: held ? titleView(held) : null,
      titles: titles.map(titleView).toReversed(),
      placeInCity: await this.pyramid.placeOf(cycle.id, school.id, city?.path ?? '/'),
      placeInDistrict: await this.pyramid.placeOf(cycle.id, school.id, district?.path ?? '/'),
    };
  }

  /** Where the declared ones among these figures come from, by their id. */
  async sourcesOf(figures: Figure[]): Promise<Map<string, DeclaredSourceView>> {
    const rows = await this.declared.listByIds(figures.flatMap(({ declaredId }) => declaredId ?? []));
    return new Map(
      rows.map(({ id, document, declaredByName, declaredAt }) => [
        id,
        { id, document, by: declaredByName, at: declaredAt },
      ]),
    );
  }
}

const titleView = (title: TitleEntity): TitleView => ({
  tier: title.tier,
  since: title.sinceDay,
  until: title.untilDay,
  documentNumber: title.documentNumber,
  state: title.state,
});
