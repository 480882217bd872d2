import { Injectable } from '@nestjs/common';
import { NotFound, type Caller } from '@libs/platform';
import { courseRights } from '../catalogue.policy';
import { AdmissionService } from '../lessons/admission.service';
import { LessonStates } from '../lessons/lesson-states';
import { OutlineRepository } from '../outlines/outline.repository';
import { courseMay } from './course-states.rule';
import type { CourseEntity } from './course.entity';
import { CourseRepository } from './course.repository';
import { courseHead, type CourseView } from './course.view';

/** A course as a person opens it. */
@Injectable()
export class CoursePageService {
  constructor(
    private readonly courses: CourseRepository,
    private readonly outlines: OutlineRepository,
    private readonly admission: AdmissionService,
    private readonly states: LessonStates,
  ) {}

  /** The version the caller began, else the current one. @throws NotFound for what is not the caller's to see */
  async open(caller: Caller, courseId: string): Promise<CourseView> {
    const course = await this.courses.find(courseId);
    const versionId = course && (await this.admission.versionFor(caller, course));
    if (!course || !versionId) throw new NotFound();
    const version = await this.courses.getVersion(versionId);
    const { chapters, lessons } = await this.outlines.headsOf(versionId);
    const stateOf = await this.states.of(
      caller.personId,
      lessons.map((lesson) => lesson.id),
    );
    return {
      ...courseHead(course, version),
      versionId,
      versionNumber: version.number,
      newerVersion: versionId !== course.currentVersionId,
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
            state: stateOf(lesson.id),
          })),
      })),
      may: await this.mayOf(caller, course),
    };
  }

  private async mayOf(caller: Caller, course: CourseEntity): Promise<CourseView['may']> {
    const rights = courseRights(caller, course.unitPath);
    if (rights.size === 0) return [];
    const draft = course.draftVersionId ? await this.courses.getVersion(course.draftVersionId) : null;
    return courseMay({ state: course.state, draftState: draft?.state ?? null }, rights);
  }
}
