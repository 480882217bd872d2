import { Injectable } from '@nestjs/common';
import { CourseAdopted } from '@libs/catalogue';
import { AppointmentCalledOff, AppointmentSoon, QuestionAnswered, QuestionAsked } from '@libs/counsel';
import { Clock, dayOf, Handles } from '@libs/platform';
import { PracticeAccepted, PracticeAdvised, PracticeSubmitted } from '@libs/practice';
import type { NoticeKind } from '../notices/notice-kinds.rule';
import { Notices } from '../notices/notices.service';
import { SourcesQuery } from './sources.query';

type Answered = { questionId: string; answerId: string; personId: string };
type Advised = { recordId: string; answerId: string; personId: string };

interface CourseTaken {
  courseId: string;
  ownerId: string;
  schoolId: string;
}

/** Answers to what families asked and wrote, and what waits for those who answer. Telling twice has effect once. */
@Injectable()
export class AnswerTidings {
  constructor(
    private readonly sources: SourcesQuery,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  @Handles(QuestionAnswered)
  async answered({ questionId, answerId, personId }: Answered): Promise<void> {
    // Each answer is told of once, also where a follow-up is answered the same day.
    await this.tell('question-answered', [personId], questionId, `:${answerId}`);
  }

  @Handles(PracticeAccepted)
  async accepted({ recordId, personId }: { recordId: string; personId: string }): Promise<void> {
    await this.tell('practice-accepted', [personId], recordId);
  }

  @Handles(PracticeAdvised)
  async advised({ recordId, answerId, personId }: Advised): Promise<void> {
    await this.tell('practice-advised', [personId], recordId, `:${answerId}`);
  }

  /** Who answers is told once a day that something waits, not for each question. */
  @Handles(QuestionAsked)
  async asked({ schoolId, expertId }: { schoolId: string; expertId: string | null }): Promise<void> {
    const people = expertId ? [expertId] : await this.sources.answeringAt(schoolId);
    await this.tell('question-waiting', people, schoolId, `:${this.today()}`);
  }

  /** The school, or bureau, that gave the course; once for each school that takes it. */
  @Handles(CourseAdopted)
  async adopted({ courseId, ownerId, schoolId }: CourseTaken): Promise<void> {
    const title = await this.sources.courseTitle(courseId);
    if (title === null) return;
    const kind = 'course-adopted';
    const reason = `${kind}:${courseId}:${schoolId}`;
    const people = await this.sources.answeringAt(ownerId);
    await this.notices.tell(people, { kind, reason, sourceId: null, facts: { title } });
  }

  @Handles(PracticeSubmitted)
  async submitted({ schoolId }: { schoolId: string }): Promise<void> {
    const people = await this.sources.answeringAt(schoolId);
    await this.tell('practice-waiting', people, schoolId, `:${this.today()}`);
  }

  @Handles(AppointmentSoon)
  async soon({ appointmentId, personId }: { appointmentId: string; personId: string }): Promise<void> {
    await this.tellOfAppointment('appointment-soon', appointmentId, personId);
  }

  @Handles(AppointmentCalledOff)
  async calledOff({ appointmentId, personId }: { appointmentId: string; personId: string }): Promise<void> {
    await this.tellOfAppointment('appointment-cancelled', appointmentId, personId);
  }

  private async tellOfAppointment(kind: NoticeKind, appointmentId: string, personId: string): Promise<void> {
    const start = await this.sources.appointmentStart(appointmentId);
    if (!start) return;
    const facts = { startsAt: start.toISOString() };
    await this.notices.tell([personId], {
      ...{ kind, reason: `${kind}:${appointmentId}`, sourceId: appointmentId, facts },
    });
  }

  private tell(kind: NoticeKind, people: string[], sourceId: string, which = ''): Promise<void> {
    return this.notices.tell(people, { kind, reason: `${kind}:${sourceId}${which}`, sourceId, facts: {} });
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
