import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Conflict } from '@libs/platform';
import { Cycles, StateLog, Standards, Titles, type AwardedTitle } from '@libs/rating';
import type { AssessmentEntity } from '../assessments/assessment.entity';

export interface Grounds {
  names: { school: string; city: string };
  /** How long the standard lets the tier last. */
  years: number;
  /** Person id of who decided it, where the platform only carries it out. */
  decidedBy: string;
}

/** What an award rests on: names, the standard's years, who decided; and the title it writes. */
@Injectable()
export class AwardGrounds {
  constructor(
    private readonly units: Units,
    private readonly cycles: Cycles,
    private readonly standards: Standards,
    private readonly titles: Titles,
    private readonly log: StateLog,
  ) {}

  async of({ id, cycleId, unitId, targetTier }: AssessmentEntity, by: string | null): Promise<Grounds> {
    const school = await this.units.get(unitId);
    const city = (await this.units.ancestors(school)).find(({ kind }) => kind === 'city');
    const { standardId } = await this.cycles.get(cycleId);
    const { document } = await this.standards.get(standardId);
    const years = document.tiers.find(({ tier }) => tier === targetTier)?.years ?? 1;
    const names = { school: school.name, city: city?.name ?? '' };
    return { names, years, decidedBy: by ?? (await this.decider(id)) };
  }

  /** Inside a transaction; answers the id of the title. @throws Conflict `title.suspended` */
  award(title: AwardedTitle): Promise<string> {
    return this.titles.award(title);
  }

  /** Inside the transaction that gives the plaque. */
  note(given: { id: string; unitId: string; by: string; facts: Record<string, string> }): Promise<void> {
    const { id, ...rest } = given;
    const change = { from: null, to: 'GIVEN', action: 'give', reason: '' };
    return this.log.append({ subject: 'award', subjectId: id, ...change, ...rest });
  }

  private async decider(assessmentId: string): Promise<string> {
    const changes = await this.log.listOf('assessment', assessmentId);
    const decided = changes.findLast(({ action, by }) => action === 'publicise' && by !== null);
    if (!decided?.by) throw new Conflict('panel.not-decided', 'The panel has not decided this.');
    return decided.by;
  }
}
