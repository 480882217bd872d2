import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const firstYears = Array.from({ length: 8 }, (_, index) => 2023 + index);

/** As the State Council announced them; `to` is the last day, `worked` the weekends worked in exchange. */
const announced: { name: string; from: string; to: string; worked?: string[] }[] = [
  { name: '中秋节', from: '2024-09-15', to: '2024-09-17', worked: ['2024-09-14'] },
  { name: '国庆节', from: '2024-10-01', to: '2024-10-07', worked: ['2024-09-29', '2024-10-12'] },
  { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
  { name: '春节', from: '2025-01-28', to: '2025-02-04', worked: ['2025-01-26', '2025-02-08'] },
  { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
  { name: '劳动节', from: '2025-05-01', to: '2025-05-05', worked: ['2025-04-27'] },
  { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
  { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', worked: ['2025-09-28', '2025-10-11'] },
  { name: '元旦', from: '2026-01-01', to: '2026-01-03', worked: ['2026-01-04'] },
  { name: '春节', from: '2026-02-15', to: '2026-02-23', worked: ['2026-02-14', '2026-02-28'] },
  { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
  { name: '劳动节', from: '2026-05-01', to: '2026-05-05', worked: ['2026-05-09'] },
  { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
  { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
  { name: '国庆节', from: '2026-10-01', to: '2026-10-07', worked: ['2026-09-20', '2026-10-10'] },
];

function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** School years and terms are data (domain: teaching plan); the city officer edits what stands here at first. */
export class Terms1763000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE school_years (
        code CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revision INT NOT NULL DEFAULT 1,
        changed_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        changed_at DATETIME(3) NULL,
        PRIMARY KEY (code)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`
      CREATE TABLE school_terms (
        id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        school_year CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number TINYINT NOT NULL,
        starts_on DATE NOT NULL,
        ends_on DATE NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_school_terms_school_year_number (school_year, number),
        KEY ix_school_terms_starts_on (starts_on),
        CONSTRAINT fk_school_terms_school_year FOREIGN KEY (school_year) REFERENCES school_years (code)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`
      CREATE TABLE school_holidays (
        day DATE NOT NULL,
        name VARCHAR(40) NOT NULL,
        is_workday TINYINT(1) NOT NULL DEFAULT 0,
        PRIMARY KEY (day)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await this.fill(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE school_holidays');
    await runner.query('DROP TABLE school_terms');
    await runner.query('DROP TABLE school_years');
  }

  private async fill(runner: QueryRunner): Promise<void> {
    const years = firstYears.map((start) => `${start}-${start + 1}`);
    await runner.query(`INSERT INTO school_years (code) VALUES ${years.map(() => '(?)').join(', ')}`, years);
    const terms = firstYears.flatMap((start) => [
      [randomUUID(), `${start}-${start + 1}`, 1, `${start}-09-01`, `${start + 1}-01-31`],
      [randomUUID(), `${start}-${start + 1}`, 2, `${start + 1}-02-01`, `${start + 1}-08-31`],
    ]);
    await runner.query(
      `INSERT INTO school_terms (id, school_year, number, starts_on, ends_on)
       VALUES ${terms.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
      terms.flat(),
    );
    const days = announced.flatMap(({ name, from, to, worked = [] }) => [
      ...daysOf(from, to).map((day) => [day, name, 0]),
      ...worked.map((day) => [day, `${name}调休`, 1]),
    ]);
    await runner.query(
      `INSERT INTO school_holidays (day, name, is_workday) VALUES ${days.map(() => '(?, ?, ?)').join(', ')}`,
      days.flat(),
    );
  }
}
