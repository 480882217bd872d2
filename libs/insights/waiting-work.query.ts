import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { WaitingWork } from './next-things.rule';

/** What families, the district and the city wait for a school to do. */
@Injectable()
export class WaitingWorkQuery {
  constructor(private readonly database: Database) {}

  async of(
    schoolId: string,
    { schoolYear, today }: { schoolYear: string; today: string },
  ): Promise<WaitingWork> {
    const [row] = await this.database.query<Record<keyof WaitingWork, string>>(
      `SELECT (SELECT COUNT(*) FROM counsel_questions WHERE school_id = school.id AND state = 'ASKED') AS questions,
              (SELECT COUNT(*) FROM practice_records
                WHERE school_id = school.id AND state = 'SUBMITTED' AND archived_at IS NULL) AS practice,
              (SELECT COUNT(*) FROM activities
                WHERE school_id = school.id AND state = 'HELD' AND archived_at IS NULL) AS activities,
              (SELECT COUNT(*) FROM assessments a JOIN rating_cycles c ON c.id = a.cycle_id AND c.state = 'OPEN'
                WHERE a.unit_id = school.id AND a.state = 'RETURNED' AND c.district_until >= ?) AS returnedApplications,
              (SELECT COUNT(*) FROM assessments a JOIN rating_cycles c ON c.id = a.cycle_id AND c.state = 'OPEN'
                WHERE a.unit_id = school.id AND a.state IN ('DRAFT', 'SELF_ASSESSING')
                  AND c.applications_until >= ?) AS begunApplications,
              (SELECT COUNT(*) FROM rectification_tasks task JOIN titles t ON t.id = task.title_id
                WHERE t.unit_id = school.id AND task.closed_at IS NULL AND task.answered_at IS NULL) AS rectifications,
              NOT EXISTS (SELECT 1 FROM teaching_plans
                WHERE unit_id = school.id AND kind = 'school' AND school_year = ? AND active = 1
                  AND current_version_id IS NOT NULL) AS missingPlans
         FROM units school WHERE school.id = ?`,
      [today, today, schoolYear, schoolId],
    );
    const count = (of: keyof WaitingWork): number => Number(row?.[of] ?? 0);
    return {
      questions: count('questions'),
      practice: count('practice'),
      activities: count('activities'),
      returnedApplications: count('returnedApplications'),
      begunApplications: count('begunApplications'),
      rectifications: count('rectifications'),
      missingPlans: count('missingPlans'),
    };
  }
}
