import { Injectable } from '@nestjs/common';
import { fewestFamilies } from '@libs/organization';
import { Database } from '@libs/platform';
import type { PracticeFiguresView } from './practice-figures.view';

@Injectable()
export class PracticeFiguresQuery {
  constructor(private readonly database: Database) {}

  /**
   * Counts of a school year. Who may not read the records (`readsThem`) gets none of those of a few families: they would
   * tell what single ones did.
   */
  async ofSchool(schoolId: string, schoolYear: string, readsThem: boolean): Promise<PracticeFiguresView> {
    const [row] = await this.database.query<
      Record<'families' | 'submitted' | 'waiting' | 'accepted' | 'byItself', string>
    >(
      `SELECT COUNT(DISTINCT pupil_id) AS families, COUNT(*) AS submitted, SUM(state = 'SUBMITTED' AND archived_at IS NULL) AS waiting,
              SUM(state = 'ACCEPTED') AS accepted, SUM(state = 'ACCEPTED' AND accepted_by IS NULL) AS byItself
         FROM practice_records
        WHERE school_id = ? AND school_year = ? AND first_submitted_at IS NOT NULL`,
      [schoolId, schoolYear],
    );
    const isShown = readsThem || Number(row?.families ?? 0) >= fewestFamilies;
    const shown = (count: string | undefined): number | null => (isShown ? Number(count ?? 0) : null);
    return {
      schoolYear,
      submitted: shown(row?.submitted),
      waiting: shown(row?.waiting),
      accepted: shown(row?.accepted),
      acceptedByItself: shown(row?.byItself),
    };
  }
}
