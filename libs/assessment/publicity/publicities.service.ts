import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Conflict, newId, NotFound, pageOf, type Page, type PageQuery } from '@libs/platform';
import { AssessmentGuards } from '../assessments/assessment-guards';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { Assessments } from '../assessments/assessments.service';
import { DecisionTerms } from '../objections/decision-terms.service';
import type { PublicityEntity } from './publicity.entity';
import { PublicityRepository, type ShownPublicity } from './publicity.repository';
import { isOver, isRunning } from './publicity.rule';

/** How many are moved on in one turn; the next hour takes the rest. */
const atOnce = 200;

/** What the panel has decided for, shown to everybody before it holds. */
@Injectable()
export class Publicities implements OnModuleInit {
  constructor(
    private readonly repository: PublicityRepository,
    private readonly assessments: Assessments,
    private readonly guards: AssessmentGuards,
    private readonly terms: DecisionTerms,
  ) {}

  onModuleInit(): void {
    this.guards.before('publicise', (assessment) => this.begin(assessment));
    this.guards.before('award', (assessment) => this.end(assessment));
  }

  async list(page: PageQuery): Promise<Page<ShownPublicity>> {
    const { rows, total } = await this.repository.shown(this.terms.today(), page);
    return pageOf(rows, page, total);
  }

  /** One that runs today. @throws NotFound `publicity.not-found` */
  async getRunning(id: string): Promise<PublicityEntity> {
    const found = await this.repository.find(id);
    if (!found || found.endedAt || !isRunning(found, this.terms.today())) {
      throw new NotFound('publicity.not-found', 'Nothing is shown under this address any more.');
    }
    return found;
  }

  /** Awards whatever has been shown to its end; the worker asks every hour. Answers how many. */
  async moveOn(): Promise<number> {
    const over = await this.repository.listOver(this.terms.today(), atOnce);
    let awarded = 0;
    for (const { assessmentId } of over) if (await this.award(assessmentId)) awarded += 1;
    return awarded;
  }

  /** False while something holds it, such as a veto case: it is tried again, and the others do not wait for it. */
  private async award(assessmentId: string): Promise<boolean> {
    try {
      await this.assessments.move(assessmentId, { action: 'award', role: 'platform', by: null });
      return true;
    } catch (refusal) {
      if (refusal instanceof Conflict) return false;
      throw refusal;
    }
  }

  /** In the transaction of the move: an assessment is never in publicity without being shown. */
  private async begin({ id, cycleId, unitId, targetTier }: AssessmentEntity): Promise<void> {
    await this.repository.add({
      id: newId(),
      assessmentId: id,
      unitId,
      tier: targetTier,
      ...(await this.terms.publicity(cycleId)),
      endedAt: null,
    });
  }

  /** @throws Conflict `publicity.running`: whoever wishes to hurry */
  private async end({ id, state }: AssessmentEntity): Promise<void> {
    if (state !== 'PUBLICITY') return;
    const publicity = await this.repository.findLatestOf(id);
    if (!publicity || !isOver(publicity, this.terms.today())) {
      throw new Conflict('publicity.running', 'It is still being shown to the public.');
    }
    await this.repository.end(publicity.id, this.terms.now());
  }
}
