import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Config, dayOf, newId, NotFound } from '@libs/platform';
import { AssessmentGuards } from '../assessments/assessment-guards';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { AwardGrounds } from './award-grounds.service';
import type { AwardEntity } from './award.entity';
import { AwardRepository, type StandingAward } from './award.repository';
import { lastDayOf, parsePlaque, plaqueNumber } from './plaque.rule';

/** Titles that were earned: plaque number and certificate. */
@Injectable()
export class Awards implements OnModuleInit {
  constructor(
    private readonly repository: AwardRepository,
    private readonly grounds: AwardGrounds,
    private readonly guards: AssessmentGuards,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // In the transaction of the move: nobody is awarded without a title, nor holds one without having been.
    for (const action of ['award', 'confirm-basic'] as const) {
      this.guards.before(action, (assessment, by) => this.give(assessment, by));
    }
  }

  /** By the number as typed or scanned. @throws NotFound `award.not-found` for an unknown one and for a typing fault alike */
  async getByNumber(typed: string): Promise<StandingAward> {
    const number = parsePlaque(typed);
    const found = number ? await this.repository.findByNumber(number) : null;
    if (!found) throw noAward();
    return found;
  }

  /** @throws NotFound `award.not-found` */
  async get(id: string): Promise<StandingAward> {
    const found = await this.repository.find(id);
    if (!found) throw noAward();
    return found;
  }

  /** Where anybody can check it, without signing in. */
  checkUrl({ number }: Pick<AwardEntity, 'number'>): string {
    return `${this.config.publicUrl.replace(/\/$/, '')}/check/award/${encodeURIComponent(number)}`;
  }

  now(): Date {
    return this.clock.now();
  }

  today(): string {
    return dayOf(this.clock.now());
  }

  private async give(assessment: AssessmentEntity, by: string | null): Promise<void> {
    const { id: assessmentId, cycleId, unitId, targetTier: tier } = assessment;
    const sinceDay = this.today();
    const { names, years, decidedBy } = await this.grounds.of(assessment, by);
    const untilDay = lastDayOf(sinceDay, years);
    const year = sinceDay.slice(0, 4);
    const sequence = await this.repository.nextNumber(year, tier);
    const number = plaqueNumber(year, tier, sequence);
    const title = { unitId, tier, cycleId, sinceDay, untilDay, number, by: decidedBy };
    const id = newId();
    await this.repository.add({
      id,
      assessmentId,
      cycleId,
      unitId,
      titleId: await this.grounds.award(title),
      tier,
      sequence,
      number,
      schoolName: names.school,
      cityName: names.city,
      sinceDay,
      untilDay,
      awardedAt: this.clock.now(),
    });
    await this.grounds.note({ id, unitId, by: decidedBy, facts: { number, tier, sinceDay, untilDay } });
  }
}

const noAward = () => new NotFound('award.not-found', 'There is no award with this number.');
