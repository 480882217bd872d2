import { Injectable } from '@nestjs/common';
import { NotFound, type Caller } from '@libs/platform';
import { courseRights } from '../catalogue.policy';
import { AdmissionService } from '../lessons/admission.service';
import { LessonStates } from '../lessons/lesson-states';
import { courseMay } from './course-states.rule';
import { CourseRepository } from './course.repository';
import type { CourseView } from './course.view';
import { ShownCourses, type CoursePlace } from './shown-courses.service';

/** A course as a person opens it. */
@Injectable()
export class CoursePageService {
  constructor(
    private readonly courses: CourseRepository,
    private readonly shown: ShownCourses,
    private readonly admission: AdmissionService,
    private readonly states: LessonStates,
  ) {}

  /** The version the caller began, else the current one. @throws NotFound for what is not the caller's to see */
  async open(caller: Caller, courseId: string): Promise<CourseView> {
    const shelf = await this.shown.for(caller);
    const course = await shelf.find(courseId);
    const versionId = course && (await this.admission.versionFor(caller, course));
    if (!course || !versionId) throw new NotFound();
    const { chapters, ...content } = await shelf.contentOf(course, versionId);
    const lessonIds = chapters.flatMap(({ lessons }) => lessons.map(({ id }) => id));
    const stateOf = await this.states.of(caller.personId, lessonIds);
    return {
      ...content,
      versionId,
      newerVersion: versionId !== course.currentVersionId,
      chapters: chapters.map(({ lessons, ...chapter }) => ({
        ...chapter,
        lessons: lessons.map((lesson) => ({ ...lesson, state: stateOf(lesson.id) })),
      })),
      may: await this.mayOf(caller, course),
    };
  }

  private async mayOf(caller: Caller, course: CoursePlace): Promise<CourseView['may']> {
    const rights = courseRights(caller, course.unitPath);
    if (rights.size === 0) return [];
    const draft = course.draftVersionId ? await this.courses.getVersion(course.draftVersionId) : null;
    return courseMay({ state: course.state, draftState: draft?.state ?? null }, rights);
  }
}
