import { Injectable } from '@nestjs/common';
import { Clock, NotFound, type Caller } from '@libs/platform';
import { isOffered, seesDrafts } from '../catalogue.policy';
import type { CourseEntity } from '../courses/course.entity';
import { CourseRepository } from '../courses/course.repository';
import type { CatalogueLesson } from './lesson-facts.query';

/** Which version of a course a person meets, and whether a lesson is open to them. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly courses: CourseRepository,
    private readonly clock: Clock,
  ) {}

  /** The version the caller began, else the current one; null when the course is not the caller's to see. */
  async versionFor(caller: Caller, course: CourseEntity): Promise<string | null> {
    const pin = await this.courses.findPin(caller.personId, course.id);
    if (pin) return pin.versionId;
    const offered = course.state === 'PUBLISHED' && isOffered(caller, course.unitPath);
    return offered || seesDrafts(caller, course.unitPath) ? course.currentVersionId : null;
  }

  /** Learners see the lessons of their version; staff who write or review see those of every version. */
  async visibleTo(caller: Caller, lesson: CatalogueLesson): Promise<boolean> {
    if (seesDrafts(caller, lesson.unitPath)) return true;
    const course = await this.courses.find(lesson.courseId);
    return course !== null && (await this.versionFor(caller, course)) === lesson.versionId;
  }

  /**
   * Pins the version of the lesson to the learner; the same again changes nothing.
   * @throws NotFound `lesson.not-open` for a draft, or when the learner has begun another version
   */
  async begin(personId: string, lesson: CatalogueLesson): Promise<void> {
    const { courseId, versionId } = lesson;
    const pinned =
      lesson.state === 'PUBLISHED'
        ? await this.courses.pin({ personId, courseId, versionId, begunAt: this.clock.now() })
        : (await this.courses.findPin(personId, courseId))?.versionId;
    if (pinned !== versionId) throw new NotFound('lesson.not-open', 'This lesson is not open to learners.');
  }
}
