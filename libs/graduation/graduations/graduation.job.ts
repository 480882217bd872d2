import { Injectable } from '@nestjs/common';
import { ActivityAttended, AttendanceTakenBack } from '@libs/activities';
import { GuardianLinked, PersonErased, SchoolPromoted, type SchoolMovedUp } from '@libs/identity';
import { LessonCompleted, MinutesVerified, QuizPassed } from '@libs/learning';
import { Clock, dayOf, Every, Handles, type RunningJob } from '@libs/platform';
import { PracticeAccepted } from '@libs/practice';
import { Enrolments } from '../enrolments/enrolments.service';
import { OpenEnrolmentQuery } from '../enrolments/open-enrolment.query';
import { GraduationErasure } from './graduation-erasure.service';
import { Graduations } from './graduations.service';

const batch = 500;
const twoDays = 2 * 24 * 3600 * 1000;

/** What learning and families announce becomes enrolment and graduation here. Every method may run twice. */
@Injectable()
export class GraduationJob {
  constructor(
    private readonly graduations: Graduations,
    private readonly enrolments: Enrolments,
    private readonly open: OpenEnrolmentQuery,
    private readonly erasure: GraduationErasure,
    private readonly clock: Clock,
  ) {}

  @Handles(LessonCompleted)
  async onLessonCompleted({ personId }: { personId: string }): Promise<void> {
    await this.settle(personId);
  }

  @Handles(MinutesVerified)
  async onMinutesVerified({ personId }: { personId: string }): Promise<void> {
    await this.settle(personId);
  }

  @Handles(QuizPassed)
  async onQuizPassed({ personId }: { personId: string }): Promise<void> {
    await this.settle(personId);
  }

  /** In the hall or made up for online; required sessions are the family's, so its other guardians may have them all now, too. */
  @Handles(ActivityAttended)
  async onActivityAttended({ personId, pupilId }: { personId: string; pupilId: string }): Promise<void> {
    for (const one of new Set([personId, ...(await this.open.learnersFor(pupilId))])) await this.settle(one);
  }

  /** What is still to go is another now; a graduation once awarded stays. */
  @Handles(AttendanceTakenBack)
  async onAttendanceTakenBack({
    pupilIds,
    personIds,
  }: {
    pupilIds: string[];
    personIds: string[];
  }): Promise<void> {
    const others = await Promise.all(pupilIds.map((pupilId) => this.open.learnersFor(pupilId)));
    for (const one of new Set([...personIds, ...others.flat()])) await this.settle(one);
  }

  @Handles(PracticeAccepted)
  async onPracticeAccepted({ personId }: { personId: string }): Promise<void> {
    await this.settle(personId);
  }

  /** A second guardianship may come after the learning: settle at once, no further event need ever follow. */
  @Handles(GuardianLinked)
  async onGuardianLinked({ personId }: { personId: string }): Promise<void> {
    await this.enrolments.enrolMissing(this.clock.now(), personId);
    await this.settle(personId);
  }

  @Handles(SchoolPromoted)
  async onSchoolPromoted({ schoolYear, moved, leftClassIds }: SchoolMovedUp): Promise<void> {
    await this.enrolments.followPromotion(schoolYear, moved, leftClassIds);
  }

  /** On 1 September everybody; on other days who came by a way that announces nothing, such as an import. */
  @Every('graduation-enrolment', '20 0 * * *')
  async enrolForTheYear(): Promise<void> {
    await this.enrolments.enrolMissing(this.clock.now());
  }

  /** Learning carried into a new year is judged without an event of its own. */
  @Every('graduation-settlement', '40 3 * * *')
  async settleYesterday(job: RunningJob): Promise<void> {
    const since = dayOf(new Date(this.clock.now().getTime() - twoDays));
    for (let after = ''; !job.signal.aborted;) {
      const people = await this.open.learnersSince(since, after, batch);
      for (const personId of people) await this.settle(personId);
      const last = people.at(-1);
      if (!last || people.length < batch) return;
      after = last;
    }
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.erasure.forget(personId);
  }

  private settle(personId: string): Promise<void> {
    return this.graduations.settle(personId, this.clock.now());
  }
}
