import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Clock, Conflict, newId, NotFound, pageOf, type Page, type PageQuery } from '@libs/platform';
import { AssessmentNews } from './assessment-news.service';
import { AssessmentWays, notAllowed } from './assessment-ways.service';
import type { AssessmentEntity } from './assessment.entity';
import { AssessmentRepository } from './assessment.repository';
import { AssessmentsQuery, type ListedAssessment } from './assessments.query';
import type { AssessmentAction, AssessmentRole, AssessmentState } from './transition.rule';

/** How an assessment is moved, and by whom. */
export interface Move {
  action: Exclude<AssessmentAction, 'begin'>;
  role: AssessmentRole;
  /** Person id; null: the platform, by a rule. */
  by: string | null;
  reason?: string;
  facts?: Record<string, string | number | boolean | null>;
  /** The version the person has seen. */
  expectedVersion?: number;
}

export interface NewAssessment {
  cycleId: string;
  unitId: string;
  districtId: string;
  targetTier: Tier;
  /** Person id. */
  by: string;
}

/** The door to assessments: one of one school in one cycle. Whether a caller may see it is for the calling service to ask. */
@Injectable()
export class Assessments {
  constructor(
    private readonly repository: AssessmentRepository,
    private readonly query: AssessmentsQuery,
    private readonly news: AssessmentNews,
    private readonly ways: AssessmentWays,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound `assessment.not-found` */
  async get(id: string): Promise<AssessmentEntity> {
    const assessment = await this.repository.find(id);
    if (!assessment) throw new NotFound('assessment.not-found', 'There is no such assessment.');
    return assessment;
  }

  find(cycleId: string, unitId: string): Promise<AssessmentEntity | null> {
    return this.repository.findOf(cycleId, unitId);
  }

  /** All of a school, the latest first. */
  listOf(unitId: string): Promise<AssessmentEntity[]> {
    return this.repository.listOf(unitId);
  }

  /** Those in these states at or below the path, who has waited longest first. */
  async listIn(
    states: AssessmentState | readonly AssessmentState[],
    pathPrefix: string,
    page: PageQuery,
  ): Promise<Page<ListedAssessment>> {
    const looked = { paths: [pathPrefix], states: typeof states === 'string' ? [states] : states };
    const { rows, total } = await this.query.page(looked, page);
    return pageOf(rows, page, total);
  }

  /** @throws Conflict `assessment.there-already` */
  begin({ by, ...wanted }: NewAssessment): Promise<AssessmentEntity> {
    return this.news.during(async () => {
      const now = this.clock.now();
      const draft: AssessmentEntity = {
        ...wanted,
        id: newId(),
        state: 'DRAFT',
        version: 1,
        enteredAt: now,
        submittedAt: null,
        snapshotId: null,
        createdAt: now,
      };
      await this.ways.begin(draft, by);
      const there = await this.repository.addUnlessThere(draft);
      if (there.id !== draft.id)
        throw new Conflict('assessment.there-already', 'This school has an assessment in this cycle.');
      await this.news.moved(draft, { from: null, action: 'begin', by, facts: { tier: wanted.targetTier } });
      return draft;
    });
  }

  /**
   * Moves an assessment by the table, after the checks of the nouns that hold it; log and event come with it.
   * @throws Conflict `assessment.changed-meanwhile`, `assessment.not-allowed`; Refused `assessment.reason-required`
   */
  move(id: string, wanted: Move): Promise<AssessmentEntity> {
    return this.news.during(async () => {
      const assessment = await this.hold(id, wanted.expectedVersion);
      const { to } = await this.ways.onward(assessment, wanted);
      const now = this.clock.now();
      const change = {
        state: to,
        version: assessment.version + 1,
        enteredAt: now,
        submittedAt: wanted.action === 'submit' ? now : assessment.submittedAt,
      };
      await this.repository.move(id, change);
      const moved = { ...assessment, ...change };
      await this.news.moved(moved, { ...wanted, from: assessment.state });
      return moved;
    });
  }

  /** Another wish, while the assessment is a draft; a line of the log, and no step on its way. @throws Conflict `assessment.changed-meanwhile`, `assessment.not-allowed` */
  wish(
    id: string,
    { targetTier, version: expectedVersion, by }: { targetTier: Tier; version: number; by: string },
  ): Promise<AssessmentEntity> {
    return this.news.during(async () => {
      const assessment = await this.hold(id, expectedVersion);
      if (assessment.state !== 'DRAFT') throw notAllowed(assessment);
      const version = assessment.version + 1;
      await this.repository.wish(id, targetTier, version);
      const wished = { ...assessment, targetTier, version };
      await this.news.wished(wished, by);
      return wished;
    });
  }

  /** Holds the assessment until the running transaction ends. @throws Conflict `assessment.changed-meanwhile` */
  async hold(id: string, expectedVersion?: number): Promise<AssessmentEntity> {
    const assessment = await this.repository.lock(id);
    if (!assessment) throw new NotFound('assessment.not-found', 'There is no such assessment.');
    if (expectedVersion !== undefined && expectedVersion !== assessment.version) {
      throw new Conflict(
        'assessment.changed-meanwhile',
        'Somebody else has moved this assessment meanwhile.',
        {
          version: assessment.version,
          state: assessment.state,
        },
      );
    }
    return assessment;
  }
}
