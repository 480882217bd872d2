import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the programmes of the first migrations call class hours, and the word of the domain for them. */
const words = [
  ['"累计学时"', '"累计课时"'],
  ['"必修主题学时"', '"必修主题课时"'],
] as const;

/** A class hour is a 课时; 学时 is the word for hours of teachers' training. The rules stay what they are. */
export class ClassHoursWord1763000002095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [former, right] of words) await replace(runner, former, right);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [former, right] of words) await replace(runner, right, former);
  }
}

async function replace(runner: QueryRunner, from: string, to: string): Promise<void> {
  await runner.query(`UPDATE programme_versions SET rules = REPLACE(rules, ?, ?) WHERE INSTR(rules, ?) > 0`, [
    from,
    to,
    from,
  ]);
}
