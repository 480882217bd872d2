import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import { Notices, type Tidings } from '../notices/notices.service';
import { RoundsRepository } from './rounds.repository';
import { SourcesQuery } from './sources.query';

/** Classes told in one go: about a thousand families. */
const classesAtOnce = 25;

/**
 * What all families of units are told, class by class in batches that may be broken off: who was told stays told. Nobody
 * asks who has already answered or read.
 */
@Injectable()
export class FamilyRounds {
  constructor(
    private readonly notices: Notices,
    private readonly sources: SourcesQuery,
    private readonly rounds: RoundsRepository,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  async planPublished(schoolId: string, schoolYear: string, signal: AbortSignal): Promise<void> {
    const school = await this.units.find(schoolId);
    if (!school) return;
    // A plan that is changed twice on one day is told of once.
    const reason = `plan-published:${schoolId}:${schoolYear}:${dayOf(this.clock.now())}`;
    await this.tellBelow(
      school.path,
      { kind: 'plan-published', reason, sourceId: null, facts: { schoolYear } },
      signal,
    );
  }

  /** Surveys that have opened for families, each once. */
  async surveysOpen(signal: AbortSignal): Promise<void> {
    for (const { id, title } of await this.sources.untoldSurveys(dayOf(this.clock.now()))) {
      const reason = `survey-open:${id}`;
      const tidings: Tidings = { kind: 'survey-open', reason, sourceId: id, facts: { title } };
      for (const path of await this.sources.surveyPaths(id)) await this.tellBelow(path, tidings, signal);
      await this.rounds.finish(reason, this.clock.now());
    }
  }

  private async tellBelow(path: string, tidings: Tidings, signal: AbortSignal): Promise<void> {
    const classes = await this.sources.classesBelow(path);
    for (let at = 0; at < classes.length; at += classesAtOnce) {
      signal.throwIfAborted();
      const people = await this.sources.guardiansOf(classes.slice(at, at + classesAtOnce));
      await this.notices.tell(people, tidings);
    }
  }
}
