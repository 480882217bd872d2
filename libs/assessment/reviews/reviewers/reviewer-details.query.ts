import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

interface Named {
  personId: string;
  name: string;
}

/** What stands beside a reviewer's name, for some at a time. */
@Injectable()
export class ReviewerDetailsQuery {
  constructor(private readonly database: Database) {}

  /** Districts in which each holds an office or has a child: never drawn there. Which of both is not said. */
  districtsOf(personIds: string[]): Promise<Named[]> {
    if (personIds.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT DISTINCT near.person_id AS personId, d.name
         FROM (SELECT own.person_id, at.path FROM role_grants own JOIN units at ON at.id = own.unit_id
                WHERE own.person_id IN (?) AND own.revoked_at IS NULL AND at.kind <> 'city'
               UNION ALL
               SELECT guard.person_id, class.path FROM guardianships guard
                 JOIN pupils pupil ON pupil.id = guard.pupil_id JOIN units class ON class.id = pupil.class_id
                WHERE guard.person_id IN (?) AND guard.ended_at IS NULL AND pupil.left_at IS NULL) near
         JOIN units d ON d.kind = 'district' AND near.path LIKE CONCAT(d.path, '%')
        ORDER BY d.name`,
      [personIds, personIds],
    );
  }

  /** Schools each has declared not to be free to judge. */
  conflictsOf(personIds: string[]): Promise<Named[]> {
    if (personIds.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT c.person_id AS personId, u.name FROM reviewer_conflicts c JOIN units u ON u.id = c.unit_id
        WHERE c.person_id IN (?) ORDER BY u.name, u.id`,
      [personIds],
    );
  }

  /** Visits of the cycle given to each. */
  async visitsOf(personIds: string[], cycleId: string): Promise<Map<string, number>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.query<{ personId: string; visits: string | number }>(
      `SELECT s.person_id AS personId, COUNT(*) AS visits
         FROM site_visitors s JOIN site_visits v ON v.id = s.visit_id JOIN assessments a ON a.id = v.assessment_id
        WHERE s.person_id IN (?) AND s.position <= 2 AND a.cycle_id = ? GROUP BY s.person_id`,
      [personIds, cycleId],
    );
    return new Map(rows.map(({ personId, visits }) => [personId, Number(visits)]));
  }
}
