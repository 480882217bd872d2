import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import { watchingRules, type WatchingRules } from './watching-rules.rule';
import { WatchingSettingsRepository } from './watching-settings.repository';

/** Reports come by the thousand a second; a change of settings may take this long to be everywhere. */
const keepMs = 30_000;

@Injectable()
export class WatchingSettings {
  private known: { rules: WatchingRules; at: number } | null = null;

  constructor(
    private readonly settings: WatchingSettingsRepository,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<WatchingRules> {
    const now = this.clock.now().getTime();
    if (!this.known || Math.abs(now - this.known.at) > keepMs) {
      this.known = { rules: watchingRules(await this.settings.all()), at: now };
    }
    return this.known.rules;
  }
}
