import { Injectable } from '@nestjs/common';
import { Clock, NotFound, type Caller } from '@libs/platform';
import { isForJudging, isOffered, offeringUnits, seesDrafts } from '../catalogue.policy';
import type { CourseEntity } from '../courses/course.entity';
import { CourseRepository } from '../courses/course.repository';
import { isInLibraryOf } from '../sharing/sharing.policy';
import { SharingRepository } from '../sharing/sharing.repository';
import type { CatalogueLesson } from './lesson-facts.query';

/** Which version of a course a person meets, and whether a lesson is open to them. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly courses: CourseRepository,
    private readonly clock: Clock,
    private readonly sharing: SharingRepository,
  ) {}

  /** The version the caller began, else the current one; null when the course is not the caller's to see. */
  async versionFor(
    caller: Caller,
    course: Pick<CourseEntity, 'id' | 'unitPath' | 'state' | 'currentVersionId'>,
  ): Promise<string | null> {
    const pin = await this.courses.findPin(caller.personId, course.id);
    if (pin) return pin.versionId;
    if (seesDrafts(caller, course.unitPath)) return course.currentVersionId;
    if (course.state !== 'PUBLISHED') return null;
    const offered =
      isOffered(caller, course.unitPath) ||
      isForJudging(caller, course.unitPath) ||
      (await this.adopted(caller, course));
    return offered ? course.currentVersionId : null;
  }

  /** Whether a school of the caller's shows it as its own, or the caller's staff may see it in the library. */
  private async adopted(
    caller: Caller,
    { id: courseId, unitPath }: Pick<CourseEntity, 'id' | 'unitPath'>,
  ): Promise<boolean> {
    if (await this.sharing.isAdoptedBy(courseId, offeringUnits(caller))) return true;
    const share = await this.sharing.find(courseId);
    return share !== null && isInLibraryOf(caller, share.state, unitPath);
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
