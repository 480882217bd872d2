import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import { trainedHours, trainingWindow } from '../trainings/training-window.rule';
import type { FacultyQuery } from './member.dto';
import type { MemberKind } from './member.entity';

export interface MemberRow {
  id: string;
  schoolId: string;
  kind: MemberKind;
  instructs: boolean;
  personId: string | null;
  name: string;
  staffNumber: string;
  employer: string;
  specialities: string;
  revision: number;
  archived: boolean;
  hours: number;
}

interface Raw extends Omit<MemberRow, 'instructs' | 'archived' | 'hours'> {
  instructs: number;
  archived: number;
  hours: string;
}

/** Training hours of a member in a window of days; `m` is the member. */
const hours = `COALESCE((SELECT SUM(t.hours) FROM training_records t
  WHERE t.member_id = m.id AND t.held_on BETWEEN ? AND ? AND t.archived_at IS NULL), 0)`;

const columns = `m.id, m.school_id AS schoolId, m.kind, m.instructs, m.person_id AS personId, m.name,
  m.staff_number AS staffNumber, m.employer, m.specialities, m.revision, m.archived_at IS NOT NULL AS archived`;

/** The register of a school, and its sums. */
@Injectable()
export class MembersQuery {
  constructor(private readonly database: Database) {}

  /** By name. `today`: the last day of the three years. */
  async page(schoolId: string, query: FacultyQuery, today: string): Promise<[MemberRow[], number]> {
    const { from, until } = trainingWindow(today);
    const part = `%${(query.q ?? '').replace(/[%_\\]/g, '\\$&')}%`;
    const listed = `FROM (SELECT ${columns}, ${hours} AS hours FROM faculty_members m
       WHERE m.school_id = ? AND m.archived_at IS ${query.archived === 'yes' ? 'NOT ' : ''}NULL
         AND (m.name LIKE ? OR m.staff_number LIKE ?) AND (? IS NULL OR m.kind = ?)
         AND (? IS NULL OR m.instructs = ?)) listed
      WHERE ? IS NULL OR (listed.hours >= ?) = ?`;
    const [kind, instructs, trained] = [query.kind ?? null, flag(query.instructs), flag(query.trained)];
    const wanted = [
      ...[from, until, schoolId, part, part, kind, kind, instructs, instructs],
      ...[trained, trainedHours, trained],
    ];
    const rows = await this.database.query<Raw>(
      `SELECT listed.* ${listed} ORDER BY listed.kind DESC, listed.instructs DESC, listed.name, listed.id LIMIT ? OFFSET ?`,
      [...wanted, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${listed}`,
      wanted,
    );
    return [rows.map(rowOf), Number(counted?.total ?? 0)];
  }

  async one(id: string, today: string): Promise<MemberRow | null> {
    const { from, until } = trainingWindow(today);
    const [found] = await this.database.query<Raw>(
      `SELECT ${columns}, ${hours} AS hours FROM faculty_members m WHERE m.id = ?`,
      [from, until, id],
    );
    return found ? rowOf(found) : null;
  }

  async sums(
    schoolId: string,
    today: string,
  ): Promise<{ teachers: number; trainedTeachers: number; trainedInstructors: number }> {
    const { from, until } = trainingWindow(today);
    const [sums] = await this.database.query<Record<string, string | null>>(
      `SELECT SUM(kind = 'internal') AS teachers, SUM(kind = 'internal' AND hours >= ?) AS trainedTeachers,
              SUM(instructs = 1 AND hours >= ?) AS trainedInstructors
         FROM (SELECT m.kind, m.instructs, ${hours} AS hours FROM faculty_members m
                WHERE m.school_id = ? AND m.archived_at IS NULL) listed`,
      [trainedHours, trainedHours, from, until, schoolId],
    );
    const number = (name: string): number => Number(sums?.[name] ?? 0);
    return {
      teachers: number('teachers'),
      trainedTeachers: number('trainedTeachers'),
      trainedInstructors: number('trainedInstructors'),
    };
  }
}

const flag = (answer: 'yes' | 'no' | undefined): number | null =>
  answer === undefined ? null : Number(answer === 'yes');

const rowOf = (raw: Raw): MemberRow => ({
  ...raw,
  instructs: raw.instructs === 1,
  archived: Number(raw.archived) === 1,
  hours: Number(raw.hours),
});
