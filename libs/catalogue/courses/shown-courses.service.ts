import { Injectable } from '@nestjs/common';
import type { Caller } from '@libs/platform';
import { workshopsOf } from '../catalogue.policy';
import { EditionCache, type ReadOnce } from '../editions/edition-cache';
import { OutlineRepository } from '../outlines/outline.repository';
import type { CourseEntity } from './course.entity';
import { CourseRepository } from './course.repository';
import { courseHead, type CourseHeadView, type LessonRowView } from './course.view';

/** Of a course, what says whether and in which version somebody meets it. */
export type CoursePlace = Pick<
  CourseEntity,
  'id' | 'unitId' | 'unitPath' | 'state' | 'currentVersionId' | 'draftVersionId'
>;

/** One version of a course, the same for everybody who meets it. */
export interface CourseContent extends CourseHeadView {
  versionNumber: number;
  description: string;
  chapters: { id: string; title: string; lessons: Omit<LessonRowView, 'state'>[] }[];
}

/** Courses as they are shown: to learners as of the standing edition, to those who write or review as of this moment. */
@Injectable()
export class ShownCourses {
  constructor(
    private readonly courses: CourseRepository,
    private readonly outlines: OutlineRepository,
    private readonly cache: EditionCache,
  ) {}

  /** To be asked for once a page. */
  async for(caller: Caller): Promise<CourseShelf> {
    const once = workshopsOf(caller).length === 0 ? await this.cache.open() : null;
    return new CourseShelf(this.courses, this.outlines, once);
  }
}

export class CourseShelf {
  constructor(
    private readonly courses: CourseRepository,
    private readonly outlines: OutlineRepository,
    private readonly once: ReadOnce | null,
  ) {}

  find(id: string): Promise<CoursePlace | null> {
    const { once } = this;
    if (!once) return this.courses.find(id);
    return once(['course', id], async () => {
      const course = await this.courses.find(id);
      // A course that was never published changes without a new edition.
      return course && isSettled(course) ? placeOf(course) : null;
    }).then((settled) => settled ?? this.courses.find(id));
  }

  /** @param versionId one of the course's, and one its caller may meet */
  async contentOf(course: CoursePlace, versionId: string): Promise<CourseContent> {
    const { once } = this;
    const read = () => this.read(course, versionId);
    if (!once || !isSettled(course)) return read();
    return (await once(['version', versionId], read)) ?? read();
  }

  private async read(course: CoursePlace, versionId: string): Promise<CourseContent> {
    const version = await this.courses.getVersion(versionId);
    const { chapters, lessons } = await this.outlines.headsOf(versionId);
    return {
      ...courseHead(course, version),
      versionNumber: version.number,
      description: version.description,
      chapters: chapters.map(({ id, title }) => ({
        id,
        title,
        lessons: lessons
          .filter((lesson) => lesson.chapterId === id)
          .map((lesson) => ({
            id: lesson.id,
            title: lesson.title,
            kind: lesson.kind,
            durationSeconds: lesson.durationSeconds,
          })),
      })),
    };
  }
}

/** From then on only publishing and archiving change what is shown of it. */
const isSettled = ({ state }: CoursePlace): boolean => state === 'PUBLISHED' || state === 'ARCHIVED';

function placeOf({
  id,
  unitId,
  unitPath,
  state,
  currentVersionId,
  draftVersionId,
}: CourseEntity): CoursePlace {
  return { id, unitId, unitPath, state, currentVersionId, draftVersionId };
}
