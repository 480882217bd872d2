import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { groupedBy } from './grouped.rule';
import {
  belowParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
  hasLeft,
  leftParameter,
} from './families-in-window.query';
import { isGraduated } from './graduates.query';
import { atOrBelow, dayAfter, goneOf, schoolYearsIn, type Counted, type Window } from './window.rule';
import { recordsLine, type CountedLine, type MeasureSource } from './work-sources';

interface GradePractice {
  schoolId: string;
  gradeName: string;
  graduated: number;
  practised: number;
  /** Left without. */
  gone: number;
}

const hasPractised = `EXISTS (SELECT 1 FROM practice_records r WHERE r.pupil_id = pupils.id
  AND r.state = 'ACCEPTED' AND r.school_year IN (?) AND r.accepted_at < ?)`;

/**
 * Families that have graduated and of whom a practice record was accepted, in the school years of the window (domain:
 * D3). Of a year in which a school had no records here yet, its graduates say nothing either way.
 */
@Injectable()
export class PracticeQuery implements MeasureSource {
  constructor(private readonly database: Database) {}

  async bySchool(window: Window): Promise<Counted[]> {
    const schools = groupedBy(await this.byGrade(window), ({ schoolId }) => schoolId);
    const total = (grades: GradePractice[], of: 'graduated' | 'practised' | 'gone'): number =>
      grades.reduce((sum, grade) => sum + grade[of], 0);
    return [...schools].map(([unitId, grades]) => ({
      unitId,
      measure: 'graduates-with-practice',
      value: String(total(grades, 'practised')),
      of: String(total(grades, 'graduated')),
      ...goneOf(total(grades, 'gone')),
    }));
  }

  async linesOf(measure: string, window: Window): Promise<CountedLine[] | null> {
    if (measure !== 'graduates-with-practice') return null;
    const grades = await this.byGrade(window);
    return [
      ...grades.map(({ gradeName, practised, graduated }) => ({
        ...{ label: gradeName, value: practised, of: graduated },
      })),
      await this.accepted(window),
    ];
  }

  /** Who has graduated is nobody's list; the accepted records of those years are the school's to read. */
  private async accepted(window: Window): Promise<CountedLine> {
    const years = schoolYearsIn(window);
    const [counted] = await this.database.query<{ records: string }>(
      `SELECT COUNT(*) AS records FROM units school JOIN practice_records r ON r.school_id = school.id
        WHERE school.kind = 'school' AND school.path LIKE ? AND r.school_year IN (?) AND r.state = 'ACCEPTED'
          AND r.author_id IS NOT NULL AND r.archived_at IS NULL AND r.class_path LIKE CONCAT(school.path, '%')
          AND r.accepted_at < ?`,
      [atOrBelow(window.path), years, dayAfter(window.until)],
    );
    const [from = null, until = null] = [years[0], years.at(-1)];
    return recordsLine(Number(counted?.records ?? 0), { kind: 'practice', gradeId: null, from, until });
  }

  /** Asked of each school, not of each family: while nobody records practice, nobody's graduates are looked at. */
  private async recordingSchools({ path, until }: Window, years: string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT school.id FROM units school
        WHERE school.kind = 'school' AND school.path LIKE ?
          AND EXISTS (SELECT 1 FROM practice_records r WHERE r.school_id = school.id
                         AND r.school_year IN (?) AND r.first_submitted_at < ?)`,
      [atOrBelow(path), years, dayAfter(until)],
    );
    return rows.map(({ id }) => id);
  }

  private async byGrade(window: Window): Promise<GradePractice[]> {
    const years = schoolYearsIn(window);
    const schools = await this.recordingSchools(window, years);
    if (schools.length === 0) return [];
    const end = dayAfter(window.until);
    const rows = await this.database.query<Record<keyof GradePractice, string>>(
      `SELECT grade.parent_id AS schoolId, grade.name AS gradeName, COUNT(*) AS graduated,
              SUM(${hasPractised}) AS practised, SUM(CASE WHEN ${hasLeft} THEN NOT ${hasPractised} ELSE 0 END) AS gone
         FROM ${familiesInWindow}
        WHERE ${familiesBelow} AND grade.parent_id IN (?)
          AND EXISTS (SELECT 1 FROM graduations done WHERE done.pupil_id = pupils.id
                         AND done.school_year IN (?) AND ${isGraduated}
                         AND EXISTS (SELECT 1 FROM practice_records used
                                      WHERE used.school_id = grade.parent_id
                                        AND used.school_year = done.school_year
                                        AND used.first_submitted_at < ?))
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [
        ...[years, end, leftParameter(window), years, end],
        ...[...familyParameters(window), ...belowParameters(window), schools],
        ...[years, end, end, end],
      ],
    );
    return rows.map((row) => ({
      ...row,
      graduated: Number(row.graduated),
      practised: Number(row.practised),
      gone: Number(row.gone),
    }));
  }
}
