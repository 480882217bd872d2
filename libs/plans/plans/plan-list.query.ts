import { Injectable } from '@nestjs/common';
import type { SchoolKind } from '@libs/organization';
import { Database, offsetOf, pageOf, type Page, type PageQuery } from '@libs/platform';
import type { PlanSummaryView } from './plan.view';

interface Row {
  id: string;
  kind: 'school' | 'model';
  schoolYear: string;
  schoolKind: SchoolKind;
  currentVersionId: string | null;
  draftVersionId: string | null;
  publishedAt: Date | null;
  changedAt: Date;
}

/** Which plans to list. */
export interface PlanFilter {
  kind: 'school' | 'model';
  /** Owners: one school, or the cities above the caller. */
  unitPaths: string[];
  schoolYear?: string | undefined;
  schoolKinds?: readonly string[] | undefined;
  /** Without drafts. */
  publishedOnly?: boolean;
}

@Injectable()
export class PlanListQuery {
  constructor(private readonly database: Database) {}

  /** Newest school year first. */
  async list(filter: PlanFilter, query: PageQuery): Promise<Page<PlanSummaryView>> {
    if (filter.unitPaths.length === 0 || filter.schoolKinds?.length === 0) return pageOf([], query, 0);
    const conditions: [string, unknown][] = [
      ['p.kind = ?', filter.kind],
      ['p.active = ?', 1],
      ['p.unit_path IN (?)', filter.unitPaths],
      ...(filter.schoolYear ? [['p.school_year = ?', filter.schoolYear] as [string, unknown]] : []),
      ...(filter.schoolKinds ? [['p.school_kind IN (?)', filter.schoolKinds] as [string, unknown]] : []),
    ];
    const where = [
      ...conditions.map(([sql]) => sql),
      ...(filter.publishedOnly ? ['p.current_version_id IS NOT NULL'] : []),
    ].join(' AND ');
    const values = conditions.map(([, value]) => value);
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM teaching_plans p WHERE ${where}`,
      values,
    );
    const rows = await this.database.query<Row>(
      `SELECT p.id, p.kind, p.school_year AS schoolYear, p.school_kind AS schoolKind,
              p.current_version_id AS currentVersionId, p.draft_version_id AS draftVersionId,
              v.published_at AS publishedAt, p.changed_at AS changedAt
         FROM teaching_plans p LEFT JOIN plan_versions v ON v.id = p.current_version_id
        WHERE ${where} ORDER BY p.school_year DESC, p.school_kind, p.id LIMIT ? OFFSET ?`,
      [...values, query.pageSize, offsetOf(query)],
    );
    return pageOf(
      rows.map((row) => itemOf(row, !filter.publishedOnly)),
      query,
      Number(counted?.total ?? 0),
    );
  }
}

function itemOf({ currentVersionId, draftVersionId, ...row }: Row, seesDrafts: boolean): PlanSummaryView {
  return {
    ...row,
    state: currentVersionId === null ? 'draft' : 'published',
    hasChanges: seesDrafts && draftVersionId !== null,
  };
}
