import { Injectable } from '@nestjs/common';
import { trainedHours, trainingWindow } from '@libs/faculty';
import { Clock, Database, dayOf } from '@libs/platform';
import { atOrBelow, type Counted, type Window } from './window.rule';
import { recordsLine, type CountedLine, type CountedListKind, type MeasureSource } from './work-sources';

interface SchoolFaculty {
  schoolId: string;
  teachers: number;
  trainedTeachers: number;
  trainedInstructors: number;
}

/**
 * Teachers and instructors with the training hours of three years (domain: B1, B2). The three years end with the window,
 * or today while it runs. A school counts from its first training on record: until then its register says nothing of
 * training.
 */
@Injectable()
export class FacultyQuery implements MeasureSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async bySchool(window: Window): Promise<Counted[]> {
    return (await this.counts(window)).flatMap((school): Counted[] => {
      const { schoolId: unitId, teachers, trainedTeachers, trainedInstructors } = school;
      const share = {
        unitId,
        measure: 'teachers-trained',
        value: String(trainedTeachers),
        of: String(teachers),
      };
      return [
        { unitId, measure: 'trained-instructors', value: String(trainedInstructors), of: null },
        ...(teachers > 0 ? [share] : []),
      ];
    });
  }

  /** Whose hours they are is on the school's register. */
  async linesOf(measure: string, window: Window): Promise<CountedLine[] | null> {
    const counted: Record<string, [CountedListKind, (school: SchoolFaculty) => number]> = {
      'trained-instructors': ['trained-instructors', (school) => school.trainedInstructors],
      'teachers-trained': ['trained-teachers', (school) => school.trainedTeachers],
    };
    const asked = counted[measure];
    if (!asked) return null;
    const [kind, of] = asked;
    const { from, until } = this.threeYears(window);
    return (await this.counts(window)).map((school) =>
      recordsLine(of(school), { kind, gradeId: null, from, until }),
    );
  }

  /** They end with the window, or today while it runs. */
  private threeYears(window: Window): { from: string; until: string } {
    const today = dayOf(this.clock.now());
    return trainingWindow(today < window.until ? today : window.until);
  }

  private async counts(window: Window): Promise<SchoolFaculty[]> {
    const { from, until } = this.threeYears(window);
    const rows = await this.database.query<Record<keyof SchoolFaculty, string>>(
      `SELECT m.school_id AS schoolId, SUM(m.kind = 'internal') AS teachers,
              SUM(m.kind = 'internal' AND COALESCE(trained.hours, 0) >= ?) AS trainedTeachers,
              SUM(m.instructs = 1 AND COALESCE(trained.hours, 0) >= ?) AS trainedInstructors
         FROM units school
         JOIN faculty_members m ON m.school_id = school.id AND m.archived_at IS NULL
         LEFT JOIN (SELECT t.member_id, SUM(t.hours) AS hours FROM training_records t
                     WHERE t.held_on BETWEEN ? AND ? AND t.archived_at IS NULL
                     GROUP BY t.member_id) trained ON trained.member_id = m.id
        WHERE school.kind = 'school' AND school.path LIKE ? AND school.archived_at IS NULL
          AND EXISTS (SELECT 1 FROM faculty_members known
                        JOIN training_records t ON t.member_id = known.id AND t.archived_at IS NULL
                       WHERE known.school_id = school.id)
        GROUP BY m.school_id`,
      [trainedHours, trainedHours, from, until, atOrBelow(window.path)],
    );
    return rows.map((row) => ({
      schoolId: row.schoolId,
      teachers: Number(row.teachers),
      trainedTeachers: Number(row.trainedTeachers),
      trainedInstructors: Number(row.trainedInstructors),
    }));
  }
}
