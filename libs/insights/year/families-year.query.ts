import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { countingKinds } from '@libs/visits';
import type { YearKey } from './year-counts.rule';
import type { YearSpan } from './year-span.rule';

export type Level = 'class' | 'school';

export type Row = { unitId: string } & Partial<Record<YearKey, number>>;

export interface MonthRow {
  unitId: string;
  month: string;
  amount: number;
}

const unitOf = { class: 'class.id', school: 'grade.parent_id' } as const;
const rooms = `FROM units class
  JOIN units grade ON grade.id = class.parent_id
  JOIN pupils p ON p.class_id = class.id AND p.left_at IS NULL`;
const here = `class.kind = 'class' AND class.archived_at IS NULL AND class.path LIKE ?`;

/** A figure of families: how many of them there is such a thing of. */
const with_ = (name: YearKey, tables: string): string => `SUM(EXISTS (SELECT 1 FROM ${tables})) AS ${name}`;
const ofGuardian = 'guardianships g';
const held = `g.pupil_id = p.id AND g.ended_at IS NULL`;

/**
 * What the families on today's class lists did in a school year, by class or by school: one statement for all below a
 * path. It reads every family's rows, seconds for a district: pages of many schools read what is kept.
 */
@Injectable()
export class FamiliesYearQuery {
  constructor(private readonly database: Database) {}

  async families(level: Level, path: string, span: YearSpan): Promise<Row[]> {
    const { schoolYear, from, until, firstDay, lastDay } = span;
    const rows = await this.database.query<Record<string, string>>(
      `SELECT ${unitOf[level]} AS unitId, COUNT(*) AS families,
              ${with_('joined', `${ofGuardian} WHERE ${held}`)},
              ${with_('learned', `${ofGuardian} JOIN learning_days d ON d.person_id = g.person_id AND d.day BETWEEN ? AND ? WHERE ${held}`)},
              ${with_('attended', `activity_attendances t WHERE t.pupil_id = p.id AND t.way <> 'make-up' AND t.attended_at >= ? AND t.attended_at < ?`)},
              SUM((SELECT COUNT(*) FROM practice_records r WHERE r.pupil_id = p.id AND r.school_year = ?
                      AND r.first_submitted_at IS NOT NULL AND r.archived_at IS NULL)) AS records,
              ${with_('practised', `practice_records r WHERE r.pupil_id = p.id AND r.state = 'ACCEPTED' AND r.school_year = ?`)},
              ${with_('visited', `visits v WHERE v.pupil_id = p.id AND v.done_on BETWEEN ? AND ? AND v.kind IN (?) AND v.archived_at IS NULL`)},
              ${with_('enrolled', `enrolments e WHERE e.pupil_id = p.id AND e.school_year = ?`)},
              ${with_('graduated', `graduations done WHERE done.pupil_id = p.id AND done.school_year = ? AND done.revoked_at IS NULL`)}
         ${rooms} WHERE ${here} GROUP BY ${unitOf[level]}`,
      [
        ...[firstDay, lastDay, from, until, schoolYear, schoolYear, firstDay, lastDay, countingKinds],
        ...[schoolYear, schoolYear, `${path}%`],
      ],
    );
    return rows.map(rowOf);
  }

  /** Verified seconds by month; who has children in two classes counts in both, and once in their school. */
  async seconds(level: Level, path: string, { firstDay, lastDay }: YearSpan): Promise<MonthRow[]> {
    const rows = await this.database.query<Record<keyof MonthRow, string>>(
      `SELECT learner.unitId, DATE_FORMAT(d.day, '%Y-%m') AS month, SUM(d.seconds) AS amount
         FROM (SELECT DISTINCT ${unitOf[level]} AS unitId, g.person_id ${rooms}
                 JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL WHERE ${here}) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day BETWEEN ? AND ?
        GROUP BY learner.unitId, month ORDER BY learner.unitId, month`,
      [`${path}%`, firstDay, lastDay],
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
  }

  /** Families that were there, once for each activity, by month. */
  async attendances(level: Level, path: string, { from, until }: YearSpan): Promise<MonthRow[]> {
    const rows = await this.database.query<Record<keyof MonthRow, string>>(
      `SELECT ${unitOf[level]} AS unitId, DATE_FORMAT(t.attended_at + INTERVAL 8 HOUR, '%Y-%m') AS month,
              COUNT(*) AS amount
         ${rooms} JOIN activity_attendances t ON t.pupil_id = p.id AND t.way <> 'make-up'
              AND t.attended_at >= ? AND t.attended_at < ?
        WHERE ${here} GROUP BY ${unitOf[level]}, month ORDER BY ${unitOf[level]}, month`,
      [from, until, `${path}%`],
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
  }
}

/** Numbers arrive as text. */
export function rowOf({ unitId, ...figures }: Record<string, string>): Row {
  const numbers = Object.entries(figures).map(([key, value]) => [key, Number(value)]);
  return { unitId: String(unitId), ...Object.fromEntries(numbers) };
}
