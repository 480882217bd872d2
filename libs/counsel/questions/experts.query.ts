import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface Expert {
  personId: string;
  name: string;
  unitName: string;
  unitPath: string;
}

/** Instructors whom families of a school can ask: of the school, its district and the city. */
@Injectable()
export class ExpertsQuery {
  constructor(private readonly database: Database) {}

  /** `paths`: from the city down to the schools. */
  over(paths: string[]): Promise<Expert[]> {
    if (paths.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT DISTINCT p.id AS personId, p.name, u.name AS unitName, u.path AS unitPath
         FROM units u JOIN role_grants r ON r.unit_id = u.id AND r.role = 'instructor' AND r.revoked_at IS NULL
         JOIN people p ON p.id = r.person_id AND p.erased_at IS NULL
        WHERE u.path IN (?) ORDER BY u.path, p.name, p.id LIMIT 200`,
      [paths],
    );
  }
}
