import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { FigureQueryEntity, type QueryState } from './figure-query.entity';
import { SelfEstimateEntity } from './self-estimate.entity';

@Injectable()
export class SelfAssessmentRepository {
  constructor(private readonly database: Database) {}

  estimatesOf(assessmentId: string): Promise<SelfEstimateEntity[]> {
    return this.database.of(SelfEstimateEntity).findBy({ assessmentId });
  }

  estimate(assessmentId: string, code: string): Promise<SelfEstimateEntity | null> {
    return this.database.of(SelfEstimateEntity).findOneBy({ assessmentId, code });
  }

  async keepEstimate({
    assessmentId,
    code,
    estimate,
    note,
    version,
    changedAt,
  }: SelfEstimateEntity): Promise<void> {
    await this.database.execute(
      `INSERT INTO self_estimates (assessment_id, code, estimate, note, version, changed_at) VALUES (?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE estimate = VALUES(estimate), note = VALUES(note), version = VALUES(version),
         changed_at = VALUES(changed_at)`,
      [assessmentId, code, estimate, note, version, changedAt],
    );
  }

  /** The latest first. */
  queriesOf(assessmentId: string): Promise<FigureQueryEntity[]> {
    return this.queries.find({ where: { assessmentId }, order: { askedAt: 'DESC', id: 'DESC' }, take: 500 });
  }

  openQuery(assessmentId: string, code: string): Promise<FigureQueryEntity | null> {
    return this.queries.findOneBy({ assessmentId, code, state: 'OPEN' });
  }

  findQuery(id: string): Promise<FigureQueryEntity | null> {
    return this.queries.findOneBy({ id });
  }

  async addQuery(query: FigureQueryEntity): Promise<void> {
    await this.queries.insert(query);
  }

  /** Answers false where it was no longer open. */
  async settle(
    id: string,
    change: Pick<FigureQueryEntity, 'outcome' | 'answer' | 'answeredBy' | 'answeredAt'> & {
      state: QueryState;
    },
  ): Promise<boolean> {
    const { affected } = await this.queries.update({ id, state: 'OPEN' }, change);
    return affected === 1;
  }

  async writtenBy(personId: string) {
    const asked = await this.queries.find({
      select: { code: true, reason: true, askedAt: true },
      where: { askedBy: personId },
    });
    const answered = await this.queries.find({
      select: { code: true, answer: true, answeredAt: true },
      where: { answeredBy: personId },
    });
    return { asked, answered };
  }

  async forget(personId: string): Promise<void> {
    await this.queries.update({ askedBy: personId }, { askedBy: null });
    await this.queries.update({ answeredBy: personId }, { answeredBy: null });
  }

  private get queries() {
    return this.database.of(FigureQueryEntity);
  }
}
