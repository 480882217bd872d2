import { Injectable } from '@nestjs/common';
import { Clock, Conflict, newId, NotFound, Transactions, type Caller } from '@libs/platform';
import { courseRights } from '../catalogue.policy';
import { copiedOutline, outlineRows } from '../outlines/outline-rows.rule';
import { OutlineRepository, outlineOf } from '../outlines/outline.repository';
import { courseMay } from './course-states.rule';
import { nextVersion } from './course-version.entity';
import { CourseRepository } from './course.repository';
import { DraftService } from './draft.service';

/** A published course grows by versions: who began one keeps it. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: CourseRepository,
    private readonly outlines: OutlineRepository,
    private readonly drafts: DraftService,
    private readonly clock: Clock,
  ) {}

  /** Opens the next version of a published course as a copy of it. @throws Conflict when one is being written */
  async start(caller: Caller, courseId: string): Promise<void> {
    await this.transactions.run(async () => {
      const course = await this.drafts.hold(caller, courseId);
      const rights = courseRights(caller, course.unitPath);
      if (!rights.has('course.author')) throw new NotFound();
      if (course.draftVersionId)
        throw new Conflict('course.draft-exists', 'A version is being written already.');
      if (!courseMay({ state: course.state, draftState: null }, rights).includes('new-version')) {
        throw new Conflict('course.not-published', 'Only a published course has a next version.');
      }
      const published = await this.courses.getVersion(course.currentVersionId);
      const { personId } = caller;
      const version = nextVersion(newId(), personId, published);
      await this.courses.addVersion(version);
      await this.copyOutline(published.id, version.id);
      await this.courses.change(courseId, { draftVersionId: version.id });
      const step = { act: 'new-version', fromState: null, toState: 'DRAFT', note: null } as const;
      const at = this.clock.now();
      await this.courses.record({ ...step, courseId, versionId: version.id, personId, at });
    });
  }

  private async copyOutline(fromId: string, toId: string): Promise<void> {
    const stored = await this.outlines.read(fromId);
    const { outline, originalOf } = copiedOutline(outlineOf(stored), newId);
    const lineages = new Map(stored.lessons.map((lesson) => [lesson.id, lesson.lineageId]));
    const durations = new Map(stored.lessons.map((lesson) => [lesson.assetId, lesson.durationSeconds]));
    const rows = outlineRows(
      toId,
      outline,
      (id) => lineages.get(originalOf.get(id) ?? ''),
      (assetId) => durations.get(assetId) ?? null,
    );
    await this.outlines.replace({ chapters: [], lessons: [], questions: [] }, rows);
  }
}
