import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { sharedColumns, type SharedRow } from './library.query';

export interface ShareRow extends SharedRow {
  ownerKind: UnitEntity['kind'];
  ownerPath: string;
  revision: number | null;
  note: string | null;
  changedAt: Date | null;
}

const columns = `${sharedColumns}, u.kind AS ownerKind, c.unit_path AS ownerPath, s.revision,
  s.changed_at AS changedAt,
  (SELECT e.note FROM course_share_steps e WHERE e.course_id = c.id ORDER BY e.at DESC, e.id DESC LIMIT 1) AS note`;
const joins = `JOIN course_versions v ON v.id = c.current_version_id JOIN units u ON u.id = c.unit_id`;

/** Courses on their way: those of an owner, those that wait for a bureau. */
@Injectable()
export class SharesQuery {
  constructor(private readonly database: Database) {}

  /** Published courses of one owner, offered or not. */
  ofOwner(unitId: string, page: PageQuery): Promise<[ShareRow[], number]> {
    const from = `FROM courses c ${joins} LEFT JOIN course_shares s ON s.course_id = c.id
      WHERE c.unit_id = ? AND c.state = 'PUBLISHED'`;
    return this.page(from, [unitId], 'c.published_at DESC, c.id DESC', page);
  }

  /** What waits for a district or city to decide, the longest waiting first. */
  waitingFor(unit: UnitEntity, page: PageQuery): Promise<[ShareRow[], number]> {
    const state = unit.kind === 'city' ? 'OFFERED_TO_CITY' : 'OFFERED_TO_DISTRICT';
    const from = `FROM course_shares s JOIN courses c ON c.id = s.course_id ${joins}
      WHERE s.state = ? AND c.state = 'PUBLISHED' AND c.unit_path LIKE ?`;
    return this.page(from, [state, `${unit.path}%`], 's.changed_at, c.id', page);
  }

  async one(courseId: string): Promise<ShareRow | null> {
    const from = `FROM courses c ${joins} LEFT JOIN course_shares s ON s.course_id = c.id`;
    const [row] = await this.database.query<ShareRow>(`SELECT ${columns} ${from} WHERE c.id = ?`, [courseId]);
    return row ?? null;
  }

  /** Counted facts of a school's outreach. */
  async outreachOf(unitId: string): Promise<{ shared: number; adopted: number; adoptingSchools: number }> {
    const [row] = await this.database.query<{ shared: string; adopted: string; adoptingSchools: string }>(
      `SELECT COUNT(DISTINCT IF(s.state IN ('DISTRICT', 'OFFERED_TO_CITY', 'CITY'), c.id, NULL)) AS shared,
              COUNT(DISTINCT a.course_id) AS adopted, COUNT(DISTINCT a.school_id) AS adoptingSchools
         FROM courses c
         LEFT JOIN course_shares s ON s.course_id = c.id
         LEFT JOIN course_adoptions a ON a.course_id = c.id AND a.ended_at IS NULL AND a.school_id <> c.unit_id
        WHERE c.unit_id = ? AND c.state = 'PUBLISHED'`,
      [unitId],
    );
    const { shared = 0, adopted = 0, adoptingSchools = 0 } = row ?? {};
    return { shared: Number(shared), adopted: Number(adopted), adoptingSchools: Number(adoptingSchools) };
  }

  private async page(
    from: string,
    parameters: unknown[],
    order: string,
    page: PageQuery,
  ): Promise<[ShareRow[], number]> {
    const rows = await this.database.query<ShareRow>(
      `SELECT ${columns} ${from} ORDER BY ${order} LIMIT ? OFFSET ?`,
      [...parameters, page.pageSize, offsetOf(page)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from}`,
      parameters,
    );
    return [rows, Number(counted?.total ?? 0)];
  }
}
