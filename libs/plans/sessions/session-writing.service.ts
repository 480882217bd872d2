import { Injectable } from '@nestjs/common';
import { classHoursOf } from '@libs/catalogue';
import { SchoolTerms, weekOf, type Term } from '@libs/organization';
import { Refused } from '@libs/platform';
import type { TeachingPlanEntity } from '../plans/plan.entity';
import { PlanGrades } from '../plans/plan-grades.service';
import { OfferedCourseQuery } from './offered-course.query';
import type { SessionContent } from './session-content.rule';
import type { SessionDto } from './session.dto';
import { sessionFaults, type SessionFault } from './session-faults.rule';
import { StaffQuery } from './staff.query';

interface Offered {
  courseId: string | null;
  lessonLineageId: string | null;
  classHours: number;
}

/** Makes of what was sent a session that can stand in the plan, or says why not. */
@Injectable()
export class SessionWriting {
  constructor(
    private readonly grades: PlanGrades,
    private readonly terms: SchoolTerms,
    private readonly courses: OfferedCourseQuery,
    private readonly staff: StaffQuery,
  ) {}

  /** @throws Refused `plan.session-refused` with every field that cannot stand */
  async contentOf(plan: TeachingPlanEntity, sent: SessionDto): Promise<SessionContent> {
    const terms = await this.terms.list(plan.schoolYear);
    const grades = await this.grades.of(plan);
    const { gradeLevels, term, week = null, day = null, startsAt = null, endsAt = null } = sent;
    const levels = grades.map((grade) => grade.level);
    const faults = sessionFaults({ gradeLevels, term, week, day, startsAt, endsAt }, levels, terms);
    const offered = sent.kind === 'online' ? await this.online(plan, sent, faults) : onSite(sent);
    const personId = sent.instructorPersonId ?? null;
    if (personId !== null && !(await this.staff.isStaff(personId, plan.unitPath))) {
      faults.push(fault('instructorPersonId', 'plan.instructor-unknown', 'is not of the staff'));
    }
    if (faults.length > 0) {
      throw new Refused('plan.session-refused', 'This session cannot stand in the plan.', { errors: faults });
    }
    return {
      ...offered,
      kind: sent.kind,
      activityKind: sent.kind === 'activity' ? (sent.activityKind ?? null) : null,
      title: sent.title,
      gradeLevels: gradeLevels.toSorted((a, b) => a - b),
      term,
      week: day === null ? week : weekOf(getTerm(terms, term), day),
      onDay: day,
      startsAt,
      endsAt,
      place: sent.place ?? '',
      required: sent.required,
      instructor: sent.instructor ?? '',
      instructorPersonId: personId,
      originId: null,
    };
  }

  /** A course published by the owner of the plan or above it, or adopted by it; what is online is as long as its video. */
  private async online(plan: TeachingPlanEntity, sent: SessionDto, faults: SessionFault[]): Promise<Offered> {
    const course = await this.courses.find(sent.courseId ?? '');
    const own = course && plan.unitPath.startsWith(course.unitPath);
    if (!course || !(own || (await this.courses.isAdopted(course.courseId, plan.unitPath)))) {
      faults.push(fault('courseId', 'plan.course-unknown', 'is no published course of this school'));
      return { courseId: null, lessonLineageId: null, classHours: 0 };
    }
    if (!sent.lessonId) {
      return {
        courseId: course.courseId,
        lessonLineageId: null,
        classHours: classHoursOf(course.videoSeconds),
      };
    }
    const lesson = await this.courses.findLesson(course.courseId, sent.lessonId);
    if (!lesson) faults.push(fault('lessonId', 'plan.lesson-unknown', 'is no lesson of this course'));
    return {
      courseId: course.courseId,
      lessonLineageId: lesson?.lineageId ?? null,
      classHours: classHoursOf(lesson?.seconds ?? 0),
    };
  }
}

const onSite = ({ classHours }: SessionDto): Offered => ({
  courseId: null,
  lessonLineageId: null,
  classHours: classHours ?? 0,
});

const fault = (field: string, code: string, message: string): SessionFault => ({ field, code, message });

function getTerm(terms: readonly Term[], number: number): Term {
  const term = terms.find((one) => one.number === number);
  if (!term) throw new Refused('plan.session-refused', 'This term is not set up yet.');
  return term;
}
