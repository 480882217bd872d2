import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { countingKinds } from '@libs/visits';
import {
  belowParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
  hasLeft,
  leftParameter,
} from './families-in-window.query';
import { groupedBy } from './grouped.rule';
import { atOrBelow, goneOf, schoolYearsIn, type Counted, type Window } from './window.rule';
import { recordsLine, type CountedLine, type MeasureSource } from './work-sources';

interface GradeVisits {
  schoolId: string;
  gradeName: string;
  pupils: number;
  visited: number;
  fresh: number;
  freshVisited: number;
  /** Pupils who left without a visit, and the new ones of them. */
  gone: number;
  freshGone: number;
}

const isVisited = `EXISTS (SELECT 1 FROM visits v WHERE v.pupil_id = pupils.id AND v.done_on BETWEEN ? AND ?
  AND v.kind IN (?) AND v.archived_at IS NULL)`;

/** Nobody visits a pupil who has left. */
const isGone = `CASE WHEN ${hasLeft} THEN NOT ${isVisited} ELSE 0 END`;

const entryLevel = `(SELECT MIN(g.grade_level) FROM units g
  WHERE g.parent_id = grade.parent_id AND g.kind = 'grade' AND g.archived_at IS NULL)`;

/**
 * New pupils are those whose class was in the school's first grade in a school year of the window: at its end, or before
 * a promotion within it (`?`: the school years of such promotions). Who came from another school cannot be told from a
 * list that was corrected late, and is not among them.
 */
export const isFresh = `(grade.grade_level = ${entryLevel} OR EXISTS (
  SELECT 1 FROM class_moves entered
    JOIN school_promotions up ON up.id = entered.promotion_id AND up.school_year IN (?)
    JOIN units first ON first.id = entered.from_grade_id
   WHERE entered.class_id = class.id AND first.grade_level = ${entryLevel}))`;

/** Pupils visited in the window, at home or at school (domain: C6); counted for schools that record visits here. */
@Injectable()
export class VisitsQuery implements MeasureSource {
  constructor(private readonly database: Database) {}

  async bySchool(window: Window): Promise<Counted[]> {
    const schools = groupedBy(await this.byGrade(window), ({ schoolId }) => schoolId);
    return [...schools].flatMap(([unitId, grades]): Counted[] => {
      const total = (of: (grade: GradeVisits) => number): number =>
        grades.reduce((sum, grade) => sum + of(grade), 0);
      const ratio = (measure: string, value: number, of: number, gone: number): Counted[] =>
        of > 0 ? [{ unitId, measure, value: String(value), of: String(of), ...goneOf(gone) }] : [];
      return [
        ...ratio(
          'pupils-visited',
          total((grade) => grade.visited),
          total((grade) => grade.pupils),
          total((grade) => grade.gone),
        ),
        ...ratio(
          'new-pupils-visited',
          total((grade) => grade.freshVisited),
          total((grade) => grade.fresh),
          total((grade) => grade.freshGone),
        ),
      ];
    });
  }

  async linesOf(measure: string, window: Window): Promise<CountedLine[] | null> {
    const lines: Record<string, (grade: GradeVisits) => [number, number]> = {
      'pupils-visited': (grade) => [grade.visited, grade.pupils],
      'new-pupils-visited': (grade) => [grade.freshVisited, grade.fresh],
    };
    const of = lines[measure];
    if (!of) return null;
    const grades = (await this.byGrade(window)).flatMap((grade) => {
      const [value, whole] = of(grade);
      return whole > 0 ? [{ label: grade.gradeName, value, of: whole }] : [];
    });
    return measure === 'pupils-visited' ? [...grades, await this.held(window)] : grades;
  }

  /** All visits of the days that count, at home or at school. */
  private async held({ path, from, until }: Window): Promise<CountedLine> {
    const [counted] = await this.database.query<{ visits: string }>(
      `SELECT COUNT(*) AS visits FROM units class JOIN pupils p ON p.class_id = class.id
         JOIN visits v ON v.pupil_id = p.id AND v.done_on BETWEEN ? AND ? AND v.kind IN (?) AND v.archived_at IS NULL
        WHERE class.kind = 'class' AND class.path LIKE ?`,
      [from, until, countingKinds, atOrBelow(path)],
    );
    return recordsLine(Number(counted?.visits ?? 0), { kind: 'visits', gradeId: null, from, until });
  }

  private async byGrade(window: Window): Promise<GradeVisits[]> {
    const visited = [window.from, window.until, countingKinds];
    const gone = [leftParameter(window), ...visited];
    // A promotion into the first year of the window began before it; none is as good as an empty list.
    const moved = [...schoolYearsIn(window).slice(1), ''];
    const rows = await this.database.query<Record<keyof GradeVisits, string>>(
      `SELECT grade.parent_id AS schoolId, grade.name AS gradeName, COUNT(*) AS pupils,
              SUM(${isVisited}) AS visited, SUM(${isFresh}) AS fresh, SUM(${isFresh} AND ${isVisited}) AS freshVisited,
              SUM(${isGone}) AS gone, SUM(CASE WHEN ${isGone} THEN ${isFresh} ELSE 0 END) AS freshGone
         FROM ${familiesInWindow}
        WHERE ${familiesBelow} AND grade.parent_id IN (
              SELECT taught.parent_id FROM visits some
                JOIN pupils known ON known.id = some.pupil_id
                JOIN units room ON room.id = known.class_id AND room.path LIKE ?
                JOIN units taught ON taught.id = room.parent_id
               WHERE some.done_on IS NOT NULL AND some.archived_at IS NULL)
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [
        ...[...visited, moved, moved, ...visited],
        ...[...gone, ...gone, moved],
        ...[...familyParameters(window), ...belowParameters(window), atOrBelow(window.path)],
      ],
    );
    return rows.map(({ schoolId, gradeName, ...row }) => ({
      schoolId,
      gradeName,
      pupils: Number(row.pupils),
      visited: Number(row.visited),
      fresh: Number(row.fresh),
      freshVisited: Number(row.freshVisited),
      gone: Number(row.gone),
      freshGone: Number(row.freshGone),
    }));
  }
}
