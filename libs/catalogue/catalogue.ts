import { Injectable } from '@nestjs/common';
import { NotFound, type Caller } from '@libs/platform';
import { AdmissionService } from './lessons/admission.service';
import { LessonFactsQuery, type CatalogueLesson } from './lessons/lesson-facts.query';
import { LessonStates, type LessonStateSource } from './lessons/lesson-states';
import { OutlineRepository, outlineLesson } from './outlines/outline.repository';
import { quizVerdict, type QuizAnswer, type QuizVerdict } from './outlines/quiz-score.rule';

/** The door to the catalogue for the nouns above. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly facts: LessonFactsQuery,
    private readonly outlines: OutlineRepository,
    private readonly admission: AdmissionService,
    private readonly states: LessonStates,
  ) {}

  /** @throws NotFound `lesson.not-found` */
  async lesson(lessonId: string): Promise<CatalogueLesson> {
    const [lesson] = await this.facts.many([lessonId]);
    if (!lesson) throw new NotFound('lesson.not-found', 'There is no such lesson.');
    return lesson;
  }

  /** In no particular order, in one query; unknown ids are left out. */
  lessons(lessonIds: readonly string[]): Promise<CatalogueLesson[]> {
    return this.facts.many(lessonIds);
  }

  /** All lessons of a course version, in its order. */
  lessonsOf(versionId: string): Promise<CatalogueLesson[]> {
    return this.facts.ofVersion(versionId);
  }

  /**
   * Whether the lesson is part of what the caller may open: a learner's own version (begun or, before that,
   * current) of a course offered to the caller's units; for staff who write or review it, any version.
   */
  visibleTo(caller: Caller, lesson: CatalogueLesson): Promise<boolean> {
    return this.admission.visibleTo(caller, lesson);
  }

  /** The lesson, if it is the caller's to open. @throws NotFound otherwise */
  async lessonFor(caller: Caller, lessonId: string): Promise<CatalogueLesson> {
    const lesson = await this.lesson(lessonId);
    if (!(await this.visibleTo(caller, lesson)))
      throw new NotFound('lesson.not-found', 'There is no such lesson.');
    return lesson;
  }

  /**
   * Pins the lesson's course version to the learner; later versions neither undo nor block. Idempotent.
   * Check `visibleTo` first. @throws NotFound `lesson.not-open` for a draft or a version other than the one begun
   */
  async begin(personId: string, lessonId: string): Promise<void> {
    await this.admission.begin(personId, await this.lesson(lessonId));
  }

  /** Grades an attempt at a quiz lesson; keeps nothing. @throws NotFound when the lesson is no quiz */
  async grade(lessonId: string, answers: readonly QuizAnswer[]): Promise<QuizVerdict> {
    const lesson = await this.outlines.findLesson(lessonId);
    const quiz = lesson && outlineLesson(lesson, await this.outlines.questionsOf([lessonId])).quiz;
    if (!quiz) throw new NotFound('lesson.no-quiz', 'This lesson is no quiz.');
    return quizVerdict(quiz, answers);
  }

  /** The noun that counts progress says how lessons stand; called once, when it starts. */
  lessonStateSource(source: LessonStateSource): void {
    this.states.answerWith(source);
  }
}
