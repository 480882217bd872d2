import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, type Caller } from '@libs/platform';
import { courseRights, seesDrafts } from '../catalogue.policy';
import { LessonVideos, type VideoFacts } from '../outlines/lesson-videos.service';
import { OutlineRepository, outlineOf } from '../outlines/outline.repository';
import type { OutlineChapter } from '../outlines/outline.rule';
import { publishProblems } from '../outlines/publishable.rule';
import { courseMay, editableStates } from './course-states.rule';
import type { CourseVersionEntity } from './course-version.entity';
import type { CourseEntity } from './course.entity';
import { CourseRepository } from './course.repository';
import { courseHead } from './course.view';
import type { DraftView } from './draft.view';

export interface OpenDraft {
  course: CourseEntity;
  draft: CourseVersionEntity;
}

/** The version of a course that is being written: who may touch it, and how it reads to its author. */
@Injectable()
export class DraftService {
  constructor(
    private readonly courses: CourseRepository,
    private readonly outlines: OutlineRepository,
    private readonly videos: LessonVideos,
  ) {}

  /** The course, held for writing until the transaction ends. @throws NotFound unless the caller sees its drafts. */
  async hold(caller: Caller, courseId: string): Promise<CourseEntity> {
    const course = await this.courses.lock(courseId);
    if (!course || !seesDrafts(caller, course.unitPath)) throw new NotFound();
    return course;
  }

  /**
   * The draft, held for writing by an author.
   * @throws NotFound for anybody else; Conflict when nothing is open for writing or `revision` is not the last one
   */
  async holdForWriting(caller: Caller, courseId: string, revision?: number): Promise<OpenDraft> {
    const course = await this.hold(caller, courseId);
    if (!courseRights(caller, course.unitPath).has('course.author')) throw new NotFound();
    if (!course.draftVersionId) throw new Conflict('course.no-draft', 'Open a new version first.');
    const draft = await this.courses.getVersion(course.draftVersionId);
    if (!editableStates.includes(draft.state)) {
      throw new Conflict('course.not-editable', 'A course under review is not changed.', {
        state: draft.state,
      });
    }
    if (revision !== undefined && revision !== draft.revision) {
      const details = { revision: draft.revision };
      throw new Conflict(
        'course.changed-meanwhile',
        'Somebody else has changed this draft meanwhile.',
        details,
      );
    }
    return { course, draft };
  }

  /** The draft as it is after a change. @throws NotFound unless the caller sees drafts of this unit and there is one. */
  async view(caller: Caller, courseId: string): Promise<DraftView> {
    const draft = await this.find(caller, courseId);
    if (!draft) throw new NotFound('course.no-draft', 'No version of this course is being written.');
    return draft;
  }

  /** null while no version is being written. @throws NotFound unless the caller sees drafts of this unit. */
  async find(caller: Caller, courseId: string): Promise<DraftView | null> {
    const course = await this.courses.find(courseId);
    if (!course || !seesDrafts(caller, course.unitPath)) throw new NotFound();
    if (!course.draftVersionId) return null;
    const draft = await this.courses.getVersion(course.draftVersionId);
    const stored = await this.outlines.read(draft.id);
    const outline = outlineOf(stored);
    const videos = await this.videos.facts(stored.lessons.map((lesson) => lesson.assetId));
    const situation = { state: course.state, draftState: draft.state };
    return {
      ...courseHead(course, draft),
      state: draft.state,
      versionId: draft.id,
      versionNumber: draft.number,
      revision: draft.revision,
      description: draft.description,
      reviewNote: draft.reviewNote,
      chapters: outline.map((chapter) => draftChapter(chapter, videos)),
      problems: publishProblems({ stages: draft.stages, topics: draft.topics, chapters: outline }, videos),
      may: courseMay(situation, courseRights(caller, course.unitPath)),
    };
  }
}

function draftChapter(
  chapter: OutlineChapter,
  videos: ReadonlyMap<string, VideoFacts>,
): DraftView['chapters'][number] {
  return {
    ...chapter,
    lessons: chapter.lessons.map((lesson) => {
      const video = lesson.assetId === null ? undefined : videos.get(lesson.assetId);
      return {
        ...lesson,
        assetState: lesson.assetId === null ? null : (video?.state ?? 'MISSING'),
        durationSeconds: video?.durationSeconds ?? null,
      };
    }),
  };
}
