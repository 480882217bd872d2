import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import {
  belowParameters,
  dayAfter,
  familiesBelow,
  familiesInWindow,
  familyParameters,
  type Window,
} from '@libs/rating';
import { countingKinds } from '@libs/visits';
import type { YearKey } from './year-counts.rule';
import type { MonthRow, Row } from './year-rows.rule';
import type { YearSpan } from './year-span.rule';

export type Level = 'class' | 'school';

const unitOf = { class: 'class.id', school: 'grade.parent_id' } as const;

/** A figure of families: how many of them there is such a thing of. */
const with_ = (name: YearKey, tables: string): string => `SUM(EXISTS (SELECT 1 FROM ${tables})) AS ${name}`;
const ofGuardian = 'guardianships g';
/** A guardian who had joined by the year's end, and had not gone by then. */
const held = `g.pupil_id = pupils.id AND g.created_at < ? AND (g.ended_at IS NULL OR g.ended_at >= ?)`;
/** What is learned after the pupil has left is not the school's (days in Shanghai, UTC+8). */
const whileHere = '(pupils.left_at IS NULL OR d.day <= pupils.left_at + INTERVAL 8 HOUR)';

/** `FROM … WHERE` of the families of a year at or below a path, and its parameters. */
const rooms = (joins = ''): string => `FROM ${familiesInWindow} ${joins} WHERE ${familiesBelow}`;
const windowOf = (path: string, { firstDay, lastDay }: YearSpan): Window => ({
  ...{ path, from: firstDay, until: lastDay },
});
const before = (span: YearSpan): Date[] => familyParameters(windowOf('', span));
const below = (path: string, span: YearSpan): unknown[] => belowParameters(windowOf(path, span));
const byTheEnd = ({ lastDay }: YearSpan): Date[] => [dayAfter(lastDay), dayAfter(lastDay)];

/**
 * What the families on the class lists of a school year did in it, by class or by school: one statement for all below a
 * path. Whose they are is told as in the rating (`familiesInWindow`): neither leavers nor a promotion change a year
 * afterwards. It reads every family's rows, seconds for a district: pages of many schools read what is kept.
 */
@Injectable()
export class FamiliesYearQuery {
  constructor(private readonly database: Database) {}

  async families(level: Level, path: string, span: YearSpan): Promise<Row[]> {
    const { schoolYear, from, until, firstDay, lastDay } = span;
    const ends = byTheEnd(span);
    const rows = await this.database.query<Record<string, string>>(
      `SELECT ${unitOf[level]} AS unitId, COUNT(*) AS families,
              ${with_('joined', `${ofGuardian} WHERE ${held}`)},
              ${with_('learned', `${ofGuardian} JOIN learning_days d ON d.person_id = g.person_id AND d.day BETWEEN ? AND ? WHERE ${held} AND ${whileHere}`)},
              ${with_('attended', `activity_attendances t WHERE t.pupil_id = pupils.id AND t.way <> 'make-up' AND t.attended_at >= ? AND t.attended_at < ?`)},
              SUM((SELECT COUNT(*) FROM practice_records r WHERE r.pupil_id = pupils.id AND r.school_year = ?
                      AND r.first_submitted_at IS NOT NULL AND r.archived_at IS NULL)) AS records,
              ${with_('practised', `practice_records r WHERE r.pupil_id = pupils.id AND r.state = 'ACCEPTED' AND r.school_year = ?`)},
              ${with_('visited', `visits v WHERE v.pupil_id = pupils.id AND v.done_on BETWEEN ? AND ? AND v.kind IN (?) AND v.archived_at IS NULL`)},
              ${with_('enrolled', `enrolments e WHERE e.pupil_id = pupils.id AND e.school_year = ?`)},
              ${with_('graduated', `graduations done WHERE done.pupil_id = pupils.id AND done.school_year = ? AND done.revoked_at IS NULL`)}
         ${rooms()} GROUP BY ${unitOf[level]}`,
      [
        ...[...ends, firstDay, lastDay, ...ends, from, until, schoolYear, schoolYear, firstDay, lastDay],
        ...[countingKinds, schoolYear, schoolYear, ...before(span), ...below(path, span)],
      ],
    );
    return rows.map(rowOf);
  }

  /** How many families there are and how many have joined: whether figures may be shown goes by these. */
  async sizes(level: Level, path: string, span: YearSpan): Promise<Row[]> {
    const rows = await this.database.query<Record<string, string>>(
      `SELECT ${unitOf[level]} AS unitId, COUNT(*) AS families, ${with_('joined', `${ofGuardian} WHERE ${held}`)}
         ${rooms()} GROUP BY ${unitOf[level]}`,
      [...byTheEnd(span), ...before(span), ...below(path, span)],
    );
    return rows.map(rowOf);
  }

  /** Verified seconds by month; who has children in two classes counts in both, and once in their school. */
  async seconds(level: Level, path: string, span: YearSpan): Promise<MonthRow[]> {
    const guardians = `JOIN guardianships g ON ${held}`;
    const rows = await this.database.query<Record<keyof MonthRow, string>>(
      `SELECT learner.unitId, DATE_FORMAT(d.day, '%Y-%m') AS month, SUM(d.seconds) AS amount
         FROM (SELECT ${unitOf[level]} AS unitId, g.person_id, MAX(pupils.left_at IS NULL) AS isHere,
                      MAX(pupils.left_at) AS left_at ${rooms(guardians)}
                GROUP BY ${unitOf[level]}, g.person_id) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day BETWEEN ? AND ?
              AND (learner.isHere = 1 OR d.day <= learner.left_at + INTERVAL 8 HOUR)
        GROUP BY learner.unitId, month ORDER BY learner.unitId, month`,
      [...before(span), ...byTheEnd(span), ...below(path, span), span.firstDay, span.lastDay],
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
  }

  /**
   * The same by class, and with it what is the school's: whose children are in several of its classes count there once,
   * in the first of these.
   */
  async classSeconds(path: string, span: YearSpan): Promise<(MonthRow & { ofSchool: number })[]> {
    const rows = await this.database.query<Record<keyof MonthRow | 'ofSchool', string>>(
      `SELECT learner.unitId, DATE_FORMAT(d.day, '%Y-%m') AS month,
              SUM(IF(learner.isHere = 1 OR d.day <= learner.left_at + INTERVAL 8 HOUR, d.seconds, 0)) AS amount,
              SUM(IF(learner.place = 1, d.seconds, 0)) AS ofSchool
         FROM (SELECT one.*, MAX(one.isHere) OVER (PARTITION BY one.schoolId, one.person_id) AS isAnywhere,
                      MAX(one.left_at) OVER (PARTITION BY one.schoolId, one.person_id) AS lastLeft,
                      ROW_NUMBER() OVER (PARTITION BY one.schoolId, one.person_id ORDER BY one.unitId) AS place
                 FROM (SELECT class.id AS unitId, grade.parent_id AS schoolId, g.person_id,
                              MAX(pupils.left_at IS NULL) AS isHere, MAX(pupils.left_at) AS left_at
                         ${rooms(`JOIN guardianships g ON ${held}`)}
                        GROUP BY class.id, grade.parent_id, g.person_id) one) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day BETWEEN ? AND ?
              AND (learner.isAnywhere = 1 OR d.day <= learner.lastLeft + INTERVAL 8 HOUR)
        GROUP BY learner.unitId, month ORDER BY learner.unitId, month`,
      [...before(span), ...byTheEnd(span), ...below(path, span), span.firstDay, span.lastDay],
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount), ofSchool: Number(row.ofSchool) }));
  }

  /** Families that were there, once for each activity, by month. */
  async attendances(level: Level, path: string, span: YearSpan): Promise<MonthRow[]> {
    const there = `JOIN activity_attendances t ON t.pupil_id = pupils.id AND t.way <> 'make-up'
              AND t.attended_at >= ? AND t.attended_at < ?`;
    const rows = await this.database.query<Record<keyof MonthRow, string>>(
      `SELECT ${unitOf[level]} AS unitId, DATE_FORMAT(t.attended_at + INTERVAL 8 HOUR, '%Y-%m') AS month,
              COUNT(*) AS amount
         ${rooms(there)} GROUP BY ${unitOf[level]}, month ORDER BY ${unitOf[level]}, month`,
      [...before(span), span.from, span.until, ...below(path, span)],
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
  }
}

/** Numbers arrive as text. */
export function rowOf({ unitId, ...figures }: Record<string, string>): Row {
  const numbers = Object.entries(figures).map(([key, value]) => [key, Number(value)]);
  return { unitId: String(unitId), ...Object.fromEntries(numbers) };
}
