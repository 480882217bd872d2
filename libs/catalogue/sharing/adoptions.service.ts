import { Injectable } from '@nestjs/common';
import { PageQuery, Conflict, NotFound, reaches, type Caller } from '@libs/platform';
import { Units, type UnitEntity } from '@libs/organization';
import { CourseRepository } from '../courses/course.repository';
import { LibraryRowsQuery } from './library.query';
import { CourseRatingBody, LibraryQuery } from './sharing.dto';
import { CourseAdopted } from '../course-adopted.event';
import { SharingRepository } from './sharing.repository';
import { SharingWork } from './sharing-work.service';

/** Taking another school's course as one's own, leaving it again, and saying what one thinks of it. */
@Injectable()
export class Adoptions {
  constructor(
    private readonly units: Units,
    private readonly courses: CourseRepository,
    private readonly library: LibraryRowsQuery,
    private readonly sharing: SharingRepository,
    private readonly work: SharingWork,
  ) {}

  /**
   * The course is offered to the school's families from now on, in the version that is current when they begin.
   * The same again changes nothing; an ended adoption is taken up again.
   * @throws Conflict `sharing.not-shared` for a course that is not in the school's library, `sharing.own-course`
   */
  async adopt(caller: Caller, schoolId: string, courseId: string): Promise<void> {
    const school = await this.school(caller, 'library.adopt', schoolId);
    const query = Object.assign(new LibraryQuery(), new PageQuery(), { courseId });
    const [shared] = (await this.library.page(school, query)).items;
    const course = shared && (await this.courses.find(courseId));
    if (!course) throw new Conflict('sharing.not-shared', 'This course is not in the library.');
    if (course.unitId === school.id)
      throw new Conflict('sharing.own-course', 'It is the school’s own course.');
    const adoption = {
      courseId,
      schoolId: school.id,
      schoolPath: school.path,
      versionId: course.currentVersionId,
      adoptedBy: caller.personId,
      adoptedAt: this.work.clock.now(),
    };
    await this.work.transactions.run(async () => {
      const before = await this.sharing.findAdoption(courseId, school.id);
      await this.sharing.adopt(adoption);
      const ownerId = course.unitId;
      if (!before) {
        await this.work.outbox.announce(CourseAdopted, { courseId, ownerId, schoolId: school.id });
      }
      await this.work.editions.turn();
    });
  }

  /** Families who began it may finish; the others do not find it any more. Adopting again undoes this. */
  async end(caller: Caller, schoolId: string, courseId: string): Promise<void> {
    const school = await this.school(caller, 'library.adopt', schoolId);
    await this.standing(courseId, school.id);
    await this.work.transactions.run(async () => {
      await this.sharing.end(courseId, school.id, this.work.clock.now());
      await this.work.editions.turn();
    });
  }

  /** @throws NotFound `sharing.not-adopted` unless the school has adopted it */
  async rate(caller: Caller, schoolId: string, courseId: string, body: CourseRatingBody): Promise<void> {
    const school = await this.school(caller, 'library.rate', schoolId);
    await this.standing(courseId, school.id);
    const note = body.note?.trim() ?? '';
    const { personId } = caller;
    const at = this.work.clock.now();
    await this.sharing.rate({ courseId, schoolId: school.id, personId, score: body.score, note, at });
  }

  private async standing(courseId: string, schoolId: string): Promise<void> {
    const adoption = await this.sharing.findAdoption(courseId, schoolId);
    if (adoption?.endedAt !== null) {
      throw new NotFound('sharing.not-adopted', 'The school has not adopted this course.');
    }
  }

  /** @throws NotFound `unit.not-found` */
  private async school(caller: Caller, right: string, id: string): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    if (unit?.kind === 'school' && reaches(caller, right, unit.path)) return unit;
    throw new NotFound('unit.not-found', 'There is no such school.');
  }
}
