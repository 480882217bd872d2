import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { cleanRichText, Clock, newId, NotFound, Refused, Transactions, type Caller } from '@libs/platform';
import { courseRights } from '../catalogue.policy';
import type { CourseChangeDto, NewCourseDto } from './authoring.dto';
import { firstVersion } from './course-version.entity';
import { CourseRepository } from './course.repository';
import { DraftService } from './draft.service';

/** Beginning a course and writing its head; its outline is the outline service's. */
@Injectable()
export class AuthoringService {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: CourseRepository,
    private readonly drafts: DraftService,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a course of a parent school. Answers its id.
   * @throws NotFound for a unit the caller does not write for; Refused for a grade or class
   */
  async create(caller: Caller, wanted: NewCourseDto): Promise<string> {
    const unit = await this.ownerFor(caller, wanted.unitId);
    const { personId } = caller;
    const courseId = newId();
    const description = cleanRichText(wanted.description ?? '');
    const version = firstVersion(newId(), courseId, personId, { ...wanted, description });
    const course = { id: courseId, unitId: unit.id, unitPath: unit.path, createdBy: personId };
    await this.transactions.run(async () => {
      await this.courses.add({
        ...course,
        state: 'DRAFT',
        currentVersionId: version.id,
        draftVersionId: version.id,
        publishedAt: null,
        archivedAt: null,
      });
      await this.courses.addVersion(version);
      const versionId = version.id;
      const step = { act: 'create', fromState: null, toState: 'DRAFT' } as const;
      await this.courses.record({ ...step, courseId, versionId, personId, note: null, at: this.clock.now() });
    });
    return courseId;
  }

  /** Changes the head of the draft. @throws Conflict `course.changed-meanwhile` */
  async change(caller: Caller, courseId: string, { revision, ...wanted }: CourseChangeDto): Promise<void> {
    await this.transactions.run(async () => {
      const { draft } = await this.drafts.holdForWriting(caller, courseId, revision);
      const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
      const change: Partial<typeof wanted> = Object.fromEntries(given);
      if (change.description !== undefined) change.description = cleanRichText(change.description);
      await this.courses.changeVersion(draft.id, { ...change, revision: draft.revision + 1 });
      await this.courses.tag({ ...draft, ...change });
    });
  }

  private async ownerFor(caller: Caller, unitId: string): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    if (!unit || !courseRights(caller, unit.path).has('course.author')) throw new NotFound('unit.not-found');
    if (!['city', 'district', 'school'].includes(unit.kind)) {
      throw new Refused(
        'course.no-parent-school',
        'Courses belong to the parent school of a school, district or city.',
      );
    }
    return unit;
  }
}
