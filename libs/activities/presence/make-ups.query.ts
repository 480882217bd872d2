import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface MadeUp {
  activityId: string;
  pupilId: string;
  personId: string;
}

/** Activities that are over, families they were for who are not on the list, and lessons that make up for it. */
const missed = `FROM activities a
  JOIN activity_audiences u ON u.activity_id = a.id
  JOIN units place ON place.id = u.unit_id
  JOIN units c ON c.path LIKE CONCAT(place.path, '%') AND c.kind = 'class'
  JOIN pupils p ON p.class_id = c.id AND p.left_at IS NULL
  JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL
  JOIN lessons l ON l.lineage_id = a.make_up_lineage_id
  JOIN lesson_progress done ON done.lesson_id = l.id AND done.person_id = g.person_id
       AND done.completed_at IS NOT NULL
  LEFT JOIN activity_attendances t ON t.activity_id = a.id AND t.pupil_id = p.id
 WHERE a.state IN ('PUBLISHED', 'HELD', 'CLOSED') AND a.ends_at <= ? AND t.pupil_id IS NULL`;

/** Who has completed the lesson that makes up for an activity. */
@Injectable()
export class MakeUpsQuery {
  constructor(private readonly database: Database) {}

  /** All families of one activity. */
  async ofActivity(activityId: string, now: Date): Promise<MadeUp[]> {
    const rows = await this.database.query<MadeUp>(
      `SELECT a.id AS activityId, p.id AS pupilId, MIN(g.person_id) AS personId ${missed} AND a.id = ?
        GROUP BY a.id, p.id`,
      [now, activityId],
    );
    return rows;
  }

  /** All activities that one learner has just made up for with a lesson, in whichever version. */
  ofLearner(personId: string, lineageId: string, classPaths: string[], now: Date): Promise<MadeUp[]> {
    if (classPaths.length === 0) return Promise.resolve([]);
    return this.database.query<MadeUp>(
      `SELECT DISTINCT a.id AS activityId, p.id AS pupilId, g.person_id AS personId ${missed}
         AND a.make_up_lineage_id = ? AND g.person_id = ? AND c.path IN (?)`,
      [now, lineageId, personId, classPaths],
    );
  }
}
