import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Conflict, newId, NotFound, pageOf, type Page, type PageQuery } from '@libs/platform';
import { AssessmentGuards } from '../assessments/assessment-guards';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { DecisionTerms } from '../objections/decision-terms.service';
import type { PublicityEntity } from './publicity.entity';
import { PublicityRepository, type ShownPublicity } from './publicity.repository';
import { isOver, isRunning } from './publicity.rule';

/** What the panel has decided for, shown to everybody before it holds. */
@Injectable()
export class Publicities implements OnModuleInit {
  constructor(
    private readonly repository: PublicityRepository,
    private readonly guards: AssessmentGuards,
    private readonly terms: DecisionTerms,
  ) {}

  onModuleInit(): void {
    this.guards.before('publicise', (assessment) => this.begin(assessment));
    this.guards.before('award', (assessment) => this.end(assessment));
    this.guards.before('refuse', ({ id }) => this.takeBack(id));
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

  /** What is refused while it is being shown is shown no longer, and nobody objects to it any more. */
  private async takeBack(assessmentId: string): Promise<void> {
    const publicity = await this.repository.findLatestOf(assessmentId);
    if (publicity && !publicity.endedAt) await this.repository.end(publicity.id, this.terms.now());
  }
}
