import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import {
  Clock,
  NotFound,
  pageOf,
  offsetOf,
  reaches,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { CommendationChoice } from './commendation-choice.service';
import { CommendationRepository, type ShownCommendation } from './commendation.repository';
import { CommendationRounds } from './commendation-rounds.service';
import { opensOn } from './commendation.rule';
import { schoolCommendationsView, type SchoolCommendationsView } from './commendation.view';

/** The coordinator's desk for 优秀学员: figures first, then one act. Nobody is named who has not agreed. */
@Injectable()
export class SchoolCommendations {
  constructor(
    private readonly units: Units,
    private readonly choice: CommendationChoice,
    private readonly rounds: CommendationRounds,
    private readonly repository: CommendationRepository,
    private readonly clock: Clock,
  ) {}

  /** The preview, or what was confirmed. @throws NotFound `unit.not-found` */
  async look(caller: Caller, schoolId: string, schoolYear: string): Promise<SchoolCommendationsView> {
    await this.school(caller, schoolId);
    const round = await this.repository.findRound(schoolId, schoolYear);
    const grades = round ? round.grades : (await this.choice.of(schoolId, schoolYear)).grades;
    const shown = round ? await this.repository.countShown(schoolId, schoolYear) : 0;
    const about = { schoolYear, opensOn: opensOn(schoolYear), now: this.clock.now() };
    return schoolCommendationsView(about, grades, round && { at: round.confirmedAt, shown });
  }

  /**
   * Commends, once for a year. `expected` is the number that was previewed.
   * @throws Conflict `commendation.confirmed-already | changed-meanwhile | too-early`
   */
  async confirm(caller: Caller, schoolId: string, schoolYear: string, expected: number): Promise<void> {
    await this.school(caller, schoolId);
    const seed = randomBytes(32).toString('hex');
    const at = this.clock.now();
    await this.rounds.confirm({ schoolId, schoolYear, expected, seed, by: caller.personId, at });
  }

  /** Who agrees to be named. */
  async shown(
    caller: Caller,
    schoolId: string,
    schoolYear: string,
    query: PageQuery,
  ): Promise<Page<ShownCommendation>> {
    await this.school(caller, schoolId);
    const total = await this.repository.countShown(schoolId, schoolYear);
    const items = await this.repository.shown(schoolId, schoolYear, query.pageSize, offsetOf(query));
    return pageOf(items, query, total);
  }

  private async school(caller: Caller, schoolId: string): Promise<void> {
    const school = await this.units.find(schoolId);
    if (school?.kind !== 'school' || !reaches(caller, 'commendation.confirm', school.path)) {
      throw new NotFound('unit.not-found', 'There is no such school.');
    }
  }
}
