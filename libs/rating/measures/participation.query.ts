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
import { goneOf, type Counted, type Window } from './window.rule';

/** Families of one grade; figures only, nobody's name. */
export interface GradeFamilies {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  families: number;
  withHours: number;
  /** Left without the hours. */
  hoursGone: number;
}

/**
 * Whether a guardian of a pupil has verified the seconds in the window; who has not verified as much in all is passed
 * over without a look at single days. What a guardian learned after the pupil had left (days in Shanghai, UTC+8) is not
 * the school's.
 */
export const hasHours = `EXISTS (
  SELECT 1 FROM guardianships g
    JOIN learners l ON l.person_id = g.person_id AND l.verified_seconds >= ?
   WHERE g.pupil_id = pupils.id AND g.ended_at IS NULL
     AND (SELECT SUM(d.seconds) FROM learning_days d
           WHERE d.person_id = g.person_id AND d.day BETWEEN ? AND ?
             AND (pupils.left_at IS NULL OR d.day <= pupils.left_at + INTERVAL 8 HOUR)) >= ?)`;

/** Its parameters. */
export const hoursParameters = ({ from, until }: Window, seconds: number): unknown[] => [
  ...[seconds, from, until, seconds],
];

/** Families and how many have the verified hours: a family is a pupil, and one willing guardian is enough. */
@Injectable()
export class ParticipationQuery {
  constructor(private readonly database: Database) {}

  /** By grade, for every school below the path. `seconds` is what a guardian must have verified in the window. */
  async byGrade(window: Window, seconds: number): Promise<GradeFamilies[]> {
    const rows = await this.database.query<Record<keyof GradeFamilies, string>>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName, COUNT(*) AS families,
              SUM(${hasHours}) AS withHours, SUM(CASE WHEN ${hasLeft} THEN NOT ${hasHours} ELSE 0 END) AS hoursGone
         FROM ${familiesInWindow}
        WHERE ${familiesBelow}
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [
        ...[...hoursParameters(window, seconds), leftParameter(window), ...hoursParameters(window, seconds)],
        ...[...familyParameters(window), ...belowParameters(window)],
      ],
    );
    return rows.map((row) => ({
      ...row,
      families: Number(row.families),
      withHours: Number(row.withHours),
      hoursGone: Number(row.hoursGone),
    }));
  }
}

/** The measures of the families of each school. Grades of under `smallGroup` families have no rate of their own. */
export function participationMeasures(grades: GradeFamilies[], smallGroup: number): Counted[] {
  const schools = groupedBy(grades, (grade) => grade.schoolId);
  return [...schools].flatMap(([unitId, own]): Counted[] => {
    const families = sum(own.map((grade) => grade.families));
    const withHours = sum(own.map((grade) => grade.withHours));
    const gone = sum(own.map((grade) => grade.hoursGone));
    const rate = (grade: GradeFamilies): number => grade.withHours / grade.families;
    const weakest = own
      .filter((grade) => grade.families >= smallGroup)
      .toSorted((a, b) => rate(a) - rate(b))[0];
    return [
      { unitId, measure: 'families', value: String(families), of: null },
      {
        ...{ unitId, measure: 'families-with-hours', value: String(withHours), of: String(families) },
        ...goneOf(gone),
      },
      ...(weakest
        ? [
            {
              unitId,
              measure: 'weakest-grade-with-hours',
              value: String(weakest.withHours),
              of: String(weakest.families),
              ...goneOf(weakest.hoursGone),
            },
          ]
        : []),
    ];
  });
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
