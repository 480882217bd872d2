import { Injectable } from '@nestjs/common';
import { Every, Handles, type RunningJob } from '@libs/platform';
import { VetoNight } from '../vetoes/veto-night.service';
import { TitleCheckOrdered } from './checks/title-check-ordered.event';
import { TitleChecks } from './checks/title-checks.service';
import { TitleNight } from './title-night.service';

@Injectable()
export class TitlesJob {
  constructor(
    private readonly titles: TitleNight,
    private readonly vetoes: VetoNight,
    private readonly checks: TitleChecks,
  ) {}

  /** Before the ratings of the night, which read what is held. */
  @Every('rating-titles', '30 2 * * *')
  async night({ signal }: RunningJob): Promise<void> {
    await this.titles.run(signal);
    await this.vetoes.run(signal);
    await this.checks.run(signal);
  }

  @Handles(TitleCheckOrdered)
  async checkOrdered(_: { cycleId: string }, { signal }: RunningJob): Promise<void> {
    await this.checks.run(signal);
  }
}
