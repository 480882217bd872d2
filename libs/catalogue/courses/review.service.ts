import { Injectable } from '@nestjs/common';
import { Clock, Conflict, NotFound, Transactions, type Caller } from '@libs/platform';
import { courseRights } from '../catalogue.policy';
import { courseSteps, stepAllowed, type CourseStepName } from './course-states.rule';
import type { CourseVersionEntity } from './course-version.entity';
import type { CourseEntity } from './course.entity';
import { CourseRepository } from './course.repository';
import { DraftService } from './draft.service';
import { PublishingService } from './publishing.service';

/** The way of a course from its author to its learners, and out again. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: CourseRepository,
    private readonly drafts: DraftService,
    private readonly publishing: PublishingService,
    private readonly clock: Clock,
  ) {}

  submit(caller: Caller, courseId: string): Promise<void> {
    return this.step('submit', caller, courseId, null);
  }

  /** Gives a submitted course back to its author, with the reason. */
  giveBack(caller: Caller, courseId: string, note: string): Promise<void> {
    return this.step('return', caller, courseId, note);
  }

  /** @throws Refused `course.not-publishable` with every reason why no learner could complete it */
  publish(caller: Caller, courseId: string, note: string | null): Promise<void> {
    return this.step('publish', caller, courseId, note);
  }

  /** Takes a course off the list; who began it may finish. */
  archive(caller: Caller, courseId: string, note: string | null): Promise<void> {
    return this.step('archive', caller, courseId, note);
  }

  private async step(
    name: CourseStepName,
    caller: Caller,
    courseId: string,
    note: string | null,
  ): Promise<void> {
    await this.transactions.run(async () => {
      const course = await this.drafts.hold(caller, courseId);
      const { right, moves, to } = courseSteps[name];
      if (!courseRights(caller, course.unitPath).has(right)) throw new NotFound();
      const draft = course.draftVersionId ? await this.courses.getVersion(course.draftVersionId) : null;
      if (!stepAllowed(name, { state: course.state, draftState: draft?.state ?? null })) {
        throw new Conflict('course.wrong-state', 'The course is not in a state for that any more.', {
          state: course.state,
          draftState: draft?.state ?? null,
        });
      }
      const version =
        moves === 'draft' && draft ? draft : await this.courses.getVersion(course.currentVersionId);
      await this.move(name, caller, course, version, note);
      await this.courses.record({
        courseId,
        versionId: version.id,
        act: name,
        fromState: version.state,
        toState: to,
        personId: caller.personId,
        note,
        at: this.clock.now(),
      });
    });
  }

  private async move(
    name: CourseStepName,
    caller: Caller,
    course: CourseEntity,
    version: CourseVersionEntity,
    note: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    if (name === 'publish') return this.publishing.publish(course, version, note, now);
    if (name === 'archive') return this.publishing.archive(course, version, now);
    const submitted = { submittedAt: now, submittedBy: caller.personId };
    const state = courseSteps[name].to;
    await this.courses.changeVersion(version.id, {
      state,
      ...(name === 'submit' ? submitted : { reviewNote: note }),
    });
    // Until its first version is published the course itself stands where its draft stands.
    if (course.currentVersionId === version.id) await this.courses.change(course.id, { state });
  }
}
