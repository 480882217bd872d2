import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { nearDistrictValues, notNearDistrict } from '../near-district.query';

export interface Candidate {
  id: string;
  name: string;
}

/** Reviewers over the school who have nothing to do with its district, in an office or as parents, and declared nothing against it. */
const eligible = `FROM people p
  WHERE EXISTS (SELECT 1 FROM role_grants g JOIN units u ON u.id = g.unit_id
                 WHERE g.person_id = p.id AND g.role = 'reviewer' AND g.revoked_at IS NULL
                   AND LEFT(?, LENGTH(u.path)) = u.path)
    AND ${notNearDistrict}
    AND NOT EXISTS (SELECT 1 FROM reviewer_conflicts c WHERE c.person_id = p.id AND c.unit_id = ?)`;

export interface VisitedSchool {
  schoolId: string;
  path: string;
  districtPath: string;
}

const parametersOf = ({ path, districtPath, schoolId }: VisitedSchool): string[] => [
  path,
  ...nearDistrictValues(districtPath),
  schoolId,
];

@Injectable()
export class VisitorsQuery {
  constructor(private readonly database: Database) {}

  async page(school: VisitedSchool, query: PageQuery): Promise<[Candidate[], number]> {
    const rows = await this.database.query<Candidate>(
      `SELECT p.id, p.name ${eligible} ORDER BY p.name, p.id LIMIT ? OFFSET ?`,
      [...parametersOf(school), query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${eligible}`,
      parametersOf(school),
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  /** Of these people those who may visit the school. */
  async among(school: VisitedSchool, personIds: string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(`SELECT p.id ${eligible} AND p.id IN (?)`, [
      ...parametersOf(school),
      personIds,
    ]);
    return new Set(rows.map(({ id }) => id));
  }
}
