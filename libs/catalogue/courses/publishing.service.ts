import { Injectable } from '@nestjs/common';
import { Outbox, Refused, type FieldError } from '@libs/platform';
import { CourseArchived } from '../course-archived.event';
import { CoursePublished } from '../course-published.event';
import { EditionRepository } from '../editions/edition.repository';
import { LessonVideos } from '../outlines/lesson-videos.service';
import { videoSecondsOf } from '../outlines/outline-rows.rule';
import { OutlineRepository, outlineOf } from '../outlines/outline.repository';
import { publishProblems, type PublishProblem } from '../outlines/publishable.rule';
import type { CourseVersionEntity } from './course-version.entity';
import type { CourseEntity } from './course.entity';
import { CourseRepository } from './course.repository';

/** What changes when a version becomes, or stops being, what learners find. Runs inside the caller's transaction. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly courses: CourseRepository,
    private readonly outlines: OutlineRepository,
    private readonly videos: LessonVideos,
    private readonly outbox: Outbox,
    private readonly editions: EditionRepository,
  ) {}

  async publish(
    course: CourseEntity,
    version: CourseVersionEntity,
    note: string | null,
    now: Date,
  ): Promise<void> {
    const videoSeconds = await this.freezeDurations(version);
    const before = course.currentVersionId;
    if (before !== version.id) await this.courses.changeVersion(before, { state: 'ARCHIVED' });
    const state = 'PUBLISHED';
    await this.courses.changeVersion(version.id, { state, publishedAt: now, reviewNote: note, videoSeconds });
    await this.courses.change(course.id, {
      state,
      currentVersionId: version.id,
      draftVersionId: null,
      publishedAt: now,
      archivedAt: null,
    });
    const { id: courseId, unitId } = course;
    await this.outbox.announce(CoursePublished, { courseId, versionId: version.id, unitId });
    await this.editions.turn();
  }

  async archive(course: CourseEntity, version: CourseVersionEntity, now: Date): Promise<void> {
    await this.courses.changeVersion(version.id, { state: 'ARCHIVED' });
    await this.courses.change(course.id, { state: 'ARCHIVED', archivedAt: now });
    await this.outbox.announce(CourseArchived, { courseId: course.id, unitId: course.unitId });
    await this.editions.turn();
  }

  /**
   * The lengths learners will be measured by are those of the files as they are now.
   * @throws Refused `course.not-publishable`
   */
  private async freezeDurations(version: CourseVersionEntity): Promise<number> {
    const stored = await this.outlines.read(version.id);
    const videos = await this.videos.facts(stored.lessons.map((lesson) => lesson.assetId));
    const { stages, topics } = version;
    const problems = publishProblems({ stages, topics, chapters: outlineOf(stored) }, videos);
    if (problems.length > 0) {
      const why = 'As it stands, no learner could complete this course.';
      throw new Refused('course.not-publishable', why, {
        errors: problems.map(asError),
        details: { problems },
      });
    }
    const measured = stored.lessons
      .filter((lesson) => lesson.assetId !== null)
      .map((lesson) => ({
        ...lesson,
        durationSeconds: videos.get(lesson.assetId ?? '')?.durationSeconds ?? null,
      }));
    await this.outlines.rewrite(measured);
    return videoSecondsOf(measured);
  }
}

function asError({ code, message, chapterId, lessonId, title }: PublishProblem): FieldError {
  const field = lessonId ? `lessons.${lessonId}` : chapterId ? `chapters.${chapterId}` : 'course';
  return { field, code, message: title === null ? message : `${title}: ${message}` };
}
