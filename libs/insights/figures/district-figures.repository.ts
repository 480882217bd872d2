import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** Its schools that are there. */
const ofDistrict = `school.parent_id = ? AND school.kind = 'school' AND school.archived_at IS NULL`;

/** What is kept of districts: the sums of what is kept of their schools. */
@Injectable()
export class DistrictFiguresRepository {
  constructor(private readonly database: Database) {}

  /** Puts the sum of its schools in the place of what is kept of a district. The rows must be held. */
  async addUp(
    districtId: string,
    { month, schoolYear }: { month: string; schoolYear: string },
  ): Promise<void> {
    await this.database.execute(
      `UPDATE unit_figures district
         JOIN (SELECT COUNT(*) AS schools, SUM(kept.families) AS families, SUM(kept.joined) AS joined,
                      SUM(IF(kept.month = ?, kept.active, 0)) AS active,
                      SUM(IF(kept.school_year = ?, kept.enrolled, 0)) AS enrolled,
                      SUM(IF(kept.school_year = ?, kept.graduated, 0)) AS graduated
                 FROM units school JOIN unit_figures kept ON kept.unit_id = school.id WHERE ${ofDistrict}) added
          SET district.schools = added.schools, district.families = COALESCE(added.families, 0),
              district.joined = COALESCE(added.joined, 0), district.month = ?,
              district.active = COALESCE(added.active, 0), district.school_year = ?,
              district.enrolled = COALESCE(added.enrolled, 0), district.graduated = COALESCE(added.graduated, 0)
        WHERE district.unit_id = ?`,
      [month, schoolYear, schoolYear, districtId, month, schoolYear, districtId],
    );
    await this.rewrite(
      'unit_months',
      districtId,
      `INSERT INTO unit_months (unit_id, month, seconds, learners)
       SELECT school.parent_id, kept.month, SUM(kept.seconds), SUM(kept.learners)
         FROM units school JOIN unit_months kept ON kept.unit_id = school.id
        WHERE ${ofDistrict} GROUP BY school.parent_id, kept.month`,
    );
    await this.rewrite(
      'unit_subjects',
      districtId,
      `INSERT INTO unit_subjects (unit_id, school_year, code, seconds)
       SELECT school.parent_id, kept.school_year, kept.code, SUM(kept.seconds)
         FROM units school JOIN unit_subjects kept ON kept.unit_id = school.id
        WHERE ${ofDistrict} GROUP BY school.parent_id, kept.school_year, kept.code`,
    );
  }

  private async rewrite(table: string, districtId: string, sums: string): Promise<void> {
    await this.database.execute(`DELETE FROM ${table} WHERE unit_id = ?`, [districtId]);
    await this.database.execute(sums, [districtId]);
  }
}
