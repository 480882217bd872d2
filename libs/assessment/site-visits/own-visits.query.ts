import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';

export interface OwnVisitRow {
  id: string;
  schoolName: string;
  districtName: string;
  targetTier: Tier;
  onDay: string;
  concludedAt: Date | null;
  finishedAt: Date | null;
}

const shown = `v.id, u.name AS schoolName, d.name AS districtName, a.target_tier AS targetTier, v.on_day AS onDay,
  w.concluded_at AS concludedAt, v.finished_at AS finishedAt`;
const joined = `FROM site_visitors w JOIN site_visits v ON v.id = w.visit_id
  JOIN assessments a ON a.id = v.assessment_id JOIN units u ON u.id = v.unit_id JOIN units d ON d.id = a.district_id`;

/** The visits of one reviewer. */
@Injectable()
export class OwnVisitsQuery {
  constructor(private readonly database: Database) {}

  /** Those still to be concluded first, by day; then the others, the latest first. */
  async page(personId: string, query: PageQuery): Promise<[OwnVisitRow[], number]> {
    const rows = await this.database.query<OwnVisitRow>(
      `SELECT ${shown} ${joined} WHERE w.person_id = ? AND w.released_at IS NULL
        ORDER BY w.concluded_at IS NOT NULL, IF(w.concluded_at IS NULL, v.on_day, NULL), v.on_day DESC, v.id
        LIMIT ? OFFSET ?`,
      [personId, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM site_visitors WHERE person_id = ? AND released_at IS NULL',
      [personId],
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  async one(visitId: string, personId: string): Promise<OwnVisitRow | null> {
    const [found] = await this.database.query<OwnVisitRow>(
      `SELECT ${shown} ${joined} WHERE w.visit_id = ? AND w.person_id = ? AND w.released_at IS NULL`,
      [visitId, personId],
    );
    return found ?? null;
  }

  /** What the person found on all visits, and said of a conflict, in words, for the person. */
  notesOf(
    personId: string,
  ): Promise<{ day: string; school: string; item: string; kind: string; value: string }[]> {
    return this.database.query(
      `SELECT v.on_day AS day, u.name AS school, t.item, t.kind, t.value
         FROM site_visitors w JOIN site_visits v ON v.id = w.visit_id JOIN units u ON u.id = v.unit_id
         JOIN site_visit_acts t ON t.visit_id = v.id AND t.position = w.position
        WHERE w.person_id = ? AND t.kind <> 'photo-removed'
        UNION ALL
       SELECT v.on_day, u.name, '', 'conflict', w.released_reason
         FROM site_visitors w JOIN site_visits v ON v.id = w.visit_id JOIN units u ON u.id = v.unit_id
        WHERE w.person_id = ? AND w.released_reason <> '' ORDER BY day`,
      [personId, personId],
    );
  }
}
