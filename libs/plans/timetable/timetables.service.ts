import { Injectable } from '@nestjs/common';
import { Families, type ChildOf } from '@libs/identity';
import { SchoolTerms, Units, type Term } from '@libs/organization';
import { Clock, dayOf, schoolYearOf } from '@libs/platform';
import { TimetableQuery, type TimetableRow } from './timetable.query';
import { spanOf, timeOf } from './timetable.rule';
import type { TimetableSessionView } from './timetable.view';

/** A child with the level of its grade, by which sessions are found. */
interface Pupil extends ChildOf {
  level: number | null;
}

/** A session of a timetable together with what a calendar tells of its changes. */
export interface CalendarSession {
  shown: TimetableSessionView;
  revision: number;
  changedAt: Date;
}

export interface OwnTimetable {
  schoolYear: string;
  current: Term | null;
  terms: Term[];
  pupils: ChildOf[];
  sessions: CalendarSession[];
}

/** What the published plans hold for the children of one guardian. */
@Injectable()
export class Timetables {
  constructor(
    private readonly families: Families,
    private readonly units: Units,
    private readonly terms: SchoolTerms,
    private readonly query: TimetableQuery,
    private readonly clock: Clock,
  ) {}

  /** Of the running school year, in its order; none for who has no children here. */
  async of(personId: string): Promise<OwnTimetable> {
    const pupils = await this.pupilsOf(personId);
    const current = await this.terms.current();
    const schoolYear = current?.schoolYear ?? schoolYearOf(this.clock.now()).code;
    const terms = await this.terms.list(schoolYear);
    const sessions = await this.sessions(personId, pupils, schoolYear, terms);
    return { schoolYear, current, terms, pupils, sessions };
  }

  private async sessions(
    personId: string,
    pupils: readonly Pupil[],
    schoolYear: string,
    terms: readonly Term[],
  ): Promise<CalendarSession[]> {
    const schools = [...new Set(pupils.map((pupil) => pupil.schoolId))];
    const today = dayOf(this.clock.now());
    const rows = await this.query.sessions(schools, schoolYear, personId);
    return rows.flatMap((row) => {
      const levels = row.gradeLevels.split(',').map(Number);
      const children = pupils.filter(
        (pupil) => pupil.schoolId === row.schoolId && pupil.level !== null && levels.includes(pupil.level),
      );
      return children.length === 0 ? [] : [sessionOf(row, children, terms, today)];
    });
  }

  private async pupilsOf(personId: string): Promise<Pupil[]> {
    const children = await this.families.childrenOf(personId);
    const grades = await this.units.findMany(children.map((child) => child.gradeId));
    const levels = new Map(grades.map((grade) => [grade.id, grade.gradeLevel]));
    return children.map((child) => ({ ...child, level: levels.get(child.gradeId) ?? null }));
  }
}

function sessionOf(
  row: TimetableRow,
  children: readonly Pupil[],
  terms: readonly Term[],
  today: string,
): CalendarSession {
  const { id, kind, activityKind, title, term, week, onDay, startsAt, endsAt, place, instructor } = row;
  const span = spanOf(row, terms);
  const shown: TimetableSessionView = {
    ...{ id, kind, activityKind, title, term, week, startsAt, endsAt, place, instructor },
    children: children.map((child) => child.pupilId),
    day: onDay,
    from: span?.from ?? null,
    until: span?.until ?? null,
    required: Boolean(row.required),
    classHours: Number(row.classHours),
    courseId: row.courseId,
    lessonId: row.lessonId,
    activityId: null,
    time: timeOf(span, today),
    learned: Boolean(row.learned),
  };
  return { shown, revision: row.revision, changedAt: row.changedAt };
}
