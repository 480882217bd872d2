import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Year {
  unitId: string;
  schoolYear: string;
  counts: string | Counts;
  countedAt: Date;
}

interface Counts {
  totals: Record<string, number>;
  months: Record<string, Record<string, number>>;
}

const names = ['figures', 'months', 'subjects', 'year_figures'];
const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL';
const ofSchool = `JOIN units school ON school.id = kept.unit_id AND school.kind = 'school' AND school.archived_at IS NULL`;

/** What is kept by school is kept by district too, so that the city's page reads twenty rows in the place of thousands. */
export class UnitFigures1763000002020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of names) await rename(runner, name, 'school', 'unit');
    await runner.query(
      `ALTER TABLE unit_figures RENAME INDEX ix_school_figures_stale TO ix_unit_figures_stale,
         ADD COLUMN schools INT UNSIGNED NOT NULL DEFAULT 0 AFTER unit_id`,
    );
    await runner.query('UPDATE unit_figures SET schools = 1');
    await this.addDistricts(runner);
    await this.addDistrictYears(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of names) {
      await runner.query(
        `DELETE FROM unit_${name} WHERE unit_id NOT IN (SELECT id FROM units WHERE kind = 'school')`,
      );
      await rename(runner, name, 'unit', 'school');
    }
    await runner.query(
      `ALTER TABLE school_figures RENAME INDEX ix_unit_figures_stale TO ix_school_figures_stale, DROP COLUMN schools`,
    );
  }

  private async addDistricts(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO unit_figures
              (unit_id, schools, families, joined, month, active, school_year, enrolled, graduated, counted_at)
       SELECT school.parent_id, COUNT(*), SUM(kept.families), SUM(kept.joined),
              newest.month, SUM(IF(kept.month = newest.month, kept.active, 0)),
              newest.school_year, SUM(IF(kept.school_year = newest.school_year, kept.enrolled, 0)),
              SUM(IF(kept.school_year = newest.school_year, kept.graduated, 0)), MIN(kept.counted_at)
         FROM unit_figures kept ${ofSchool}
         JOIN (SELECT MAX(month) AS month, MAX(school_year) AS school_year FROM unit_figures) newest
        GROUP BY school.parent_id, newest.month, newest.school_year`,
    );
    await runner.query(
      `INSERT INTO unit_months (unit_id, month, seconds, learners)
       SELECT school.parent_id, kept.month, SUM(kept.seconds), SUM(kept.learners) FROM unit_months kept ${ofSchool}
        GROUP BY school.parent_id, kept.month`,
    );
    await runner.query(
      `INSERT INTO unit_subjects (unit_id, school_year, code, seconds)
       SELECT school.parent_id, kept.school_year, kept.code, SUM(kept.seconds) FROM unit_subjects kept ${ofSchool}
        GROUP BY school.parent_id, kept.school_year, kept.code`,
    );
  }

  private async addDistrictYears(runner: QueryRunner): Promise<void> {
    const rows: Year[] = await runner.query(
      `SELECT school.parent_id AS unitId, kept.school_year AS schoolYear, kept.counts, kept.counted_at AS countedAt
         FROM unit_year_figures kept ${ofSchool}`,
    );
    const sums = new Map<string, Omit<Year, 'counts'> & { counts: Counts }>();
    for (const row of rows) {
      const key = `${row.unitId} ${row.schoolYear}`;
      const sum = sums.get(key) ?? { ...row, counts: { totals: {}, months: {} } };
      const { totals, months } = (
        typeof row.counts === 'string' ? JSON.parse(row.counts) : row.counts
      ) as Counts;
      add(sum.counts.totals, totals);
      for (const [month, own] of Object.entries(months)) add((sum.counts.months[month] ??= {}), own);
      if (row.countedAt < sum.countedAt) sum.countedAt = row.countedAt;
      sums.set(key, sum);
    }
    if (sums.size === 0) return;
    await runner.query('INSERT INTO unit_year_figures (unit_id, school_year, counts, counted_at) VALUES ?', [
      [...sums.values()].map(({ unitId, schoolYear, counts, countedAt }) => [
        ...[unitId, schoolYear, JSON.stringify(counts), countedAt],
      ]),
    ]);
  }
}

function add(sum: Record<string, number>, more: Record<string, number>): void {
  for (const [key, value] of Object.entries(more)) sum[key] = (sum[key] ?? 0) + value;
}

async function rename(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  await runner.query(`ALTER TABLE ${from}_${name} DROP FOREIGN KEY fk_${from}_${name}_${from}_id`);
  await runner.query(`RENAME TABLE ${from}_${name} TO ${to}_${name}`);
  await runner.query(`ALTER TABLE ${to}_${name} CHANGE ${from}_id ${to}_id ${id}`);
  await runner.query(
    `ALTER TABLE ${to}_${name} ADD CONSTRAINT fk_${to}_${name}_${to}_id FOREIGN KEY (${to}_id) REFERENCES units (id)`,
  );
}
