import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { SurveyEntity, SurveyTargetEntity } from './survey.entity';

export type NewSurvey = Omit<SurveyEntity, 'createdAt'>;

/** Surveys and whom they ask. */
@Injectable()
export class SurveyRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<SurveyEntity | null> {
    return this.surveys.findOneBy({ id });
  }

  /** Holds the survey until the transaction ends: writing, closing and counting go one after another. */
  lock(id: string): Promise<SurveyEntity | null> {
    return this.surveys.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Keeps the survey from being closed until the transaction ends; families do not wait for each other. */
  share(id: string): Promise<SurveyEntity | null> {
    return this.surveys.findOne({ where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  async add(survey: NewSurvey): Promise<void> {
    await this.surveys.insert(survey);
  }

  async change(id: string, change: Partial<SurveyEntity>): Promise<void> {
    await this.surveys.update({ id }, change);
  }

  async nextVersion(lineageId: string): Promise<number> {
    const [last] = await this.database.query<{ version: number }>(
      'SELECT version FROM surveys WHERE lineage_id = ? ORDER BY version DESC LIMIT 1 FOR UPDATE',
      [lineageId],
    );
    return (last?.version ?? 0) + 1;
  }

  targetsOf(surveyId: string): Promise<SurveyTargetEntity[]> {
    return this.targets.find({ where: { surveyId }, order: { unitPath: 'ASC' } });
  }

  async replaceTargets(surveyId: string, units: { id: string; path: string }[]): Promise<void> {
    await this.targets.delete({ surveyId });
    await this.targets.insert(units.map(({ id, path }) => ({ surveyId, unitId: id, unitPath: path })));
  }

  /** Published, their last day before `today`. */
  async listOver(today: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      "SELECT id FROM surveys WHERE state = 'PUBLISHED' AND closes_on < ? AND archived_at IS NULL ORDER BY id",
      [today],
    );
    return rows.map(({ id }) => id);
  }

  listCounted(): Promise<{ id: string }[]> {
    return this.database.query(
      `SELECT s.id FROM surveys s WHERE s.state = 'COUNTED'
          AND (EXISTS (SELECT 1 FROM survey_sheets x WHERE x.survey_id = s.id)
            OR EXISTS (SELECT 1 FROM survey_participations p WHERE p.survey_id = s.id))`,
    );
  }

  /**
   * Surveys of the unit itself, and published ones that ask families at, below or above it.
   * @param own whether drafts of the unit are shown too
   */
  async page(
    unit: { id: string; path: string },
    ancestors: string[],
    { own, archived, ...page }: PageQuery & { own: boolean; archived: boolean },
  ): Promise<[SurveyEntity[], number]> {
    const query = this.surveys
      .createQueryBuilder('s')
      .where(
        `((s.unitId = :unitId AND (:own OR s.state <> 'DRAFT')) OR (s.state <> 'DRAFT' AND EXISTS (
           SELECT 1 FROM survey_targets t WHERE t.survey_id = s.id
              AND (t.unit_path IN (:...ancestors) OR (t.unit_path LIKE :below AND s.unit_path IN (:...ancestors))))))`,
        { unitId: unit.id, own: own ? 1 : 0, ancestors, below: `${unit.path}%` },
      )
      .andWhere(archived ? 's.archivedAt IS NOT NULL' : 's.archivedAt IS NULL')
      .orderBy('s.opensOn', 'DESC')
      .addOrderBy('s.id', 'DESC')
      .skip(offsetOf(page))
      .take(page.pageSize);
    return query.getManyAndCount();
  }

  private get surveys() {
    return this.database.of(SurveyEntity);
  }

  private get targets() {
    return this.database.of(SurveyTargetEntity);
  }
}
