import { Injectable } from '@nestjs/common';
import type { HeldTitle, StandingVeto } from '../engine/inputs.rule';
import { groupedBy } from '../measures/grouped.rule';
import { VetoRepository } from '../vetoes/veto.repository';
import { heldDays } from './held-days.rule';
import { TitleRepository } from './title.repository';

/** What of titles and vetoes enters a rating: by school, below a path. */
@Injectable()
export class Holdings {
  constructor(
    private readonly titles: TitleRepository,
    private readonly vetoes: VetoRepository,
  ) {}

  async titlesBelow(path: string): Promise<Map<string, HeldTitle[]>> {
    const bySchool = groupedBy(await this.titles.listBelow(path), ({ unitId }) => unitId);
    return new Map([...bySchool].map(([unitId, titles]) => [unitId, heldDays(titles)]));
  }

  async vetoesBelow(path: string): Promise<Map<string, StandingVeto[]>> {
    const bySchool = groupedBy(await this.vetoes.listStandingBelow(path), ({ unitId }) => unitId);
    return new Map(
      [...bySchool].map(([unitId, vetoes]) => [
        unitId,
        vetoes.map(({ code, untilDay }) => ({ code, until: untilDay })),
      ]),
    );
  }
}
