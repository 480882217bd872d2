import { Injectable } from '@nestjs/common';
import type { SchoolKind } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { PlanState } from '../plans/plan-kinds.rule';

export interface SchoolPlanRow {
  schoolId: string;
  schoolName: string;
  districtName: string;
  schoolKind: SchoolKind | null;
  planId: string | null;
  currentVersionId: string | null;
  firstPublishedAt: Date | null;
  firstCoveringAt: Date | null;
  covers: number | null;
  sessions: string | number;
}

const stateIs: Record<PlanState | 'none', string> = {
  none: 'p.id IS NULL',
  draft: 'p.id IS NOT NULL AND p.current_version_id IS NULL',
  published: 'p.current_version_id IS NOT NULL',
};

const schoolsWithPlan = `FROM units school
  JOIN units district ON district.id = school.parent_id
  LEFT JOIN teaching_plans p ON p.unit_id = school.id AND p.kind = 'school' AND p.school_year = ? AND p.active = 1
 WHERE school.kind = 'school' AND school.path LIKE ? AND school.archived_at IS NULL`;

/** Which schools of a unit have published their plan of a year. */
@Injectable()
export class SchoolPlansQuery {
  constructor(private readonly database: Database) {}

  /** What is not there yet comes first: a bureau looks where help is wanted. */
  async list(
    path: string,
    schoolYear: string,
    state: PlanState | 'none' | undefined,
    query: PageQuery,
  ): Promise<{ rows: SchoolPlanRow[]; total: number }> {
    const where = `${schoolsWithPlan}${state ? ` AND ${stateIs[state]}` : ''}`;
    const values = [schoolYear, `${path}%`];
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${where}`,
      values,
    );
    const rows = await this.database.query<SchoolPlanRow>(
      `SELECT page.*, current.covers_grades AS covers,
              (SELECT MIN(v.published_at) FROM plan_versions v WHERE v.plan_id = page.planId) AS firstPublishedAt,
              (SELECT MIN(v.published_at) FROM plan_versions v
                WHERE v.plan_id = page.planId AND v.covers_grades = 1) AS firstCoveringAt,
              (SELECT COUNT(*) FROM plan_sessions s WHERE s.version_id = page.currentVersionId) AS sessions
         FROM (SELECT school.id AS schoolId, school.name AS schoolName, district.name AS districtName,
                      school.school_kind AS schoolKind, p.id AS planId, p.current_version_id AS currentVersionId,
                      school.path
                 ${where}
                ORDER BY p.current_version_id IS NOT NULL, school.path LIMIT ? OFFSET ?) page
         LEFT JOIN plan_versions current ON current.id = page.currentVersionId
        ORDER BY page.currentVersionId IS NOT NULL, page.path`,
      [...values, query.pageSize, offsetOf(query)],
    );
    return { rows, total: Number(counted?.total ?? 0) };
  }

  async count(path: string, schoolYear: string): Promise<{ schools: number; published: number }> {
    const [row] = await this.database.query<{ schools: string; published: string | null }>(
      `SELECT COUNT(*) AS schools, SUM(p.current_version_id IS NOT NULL) AS published ${schoolsWithPlan}`,
      [schoolYear, `${path}%`],
    );
    return { schools: Number(row?.schools ?? 0), published: Number(row?.published ?? 0) };
  }
}
