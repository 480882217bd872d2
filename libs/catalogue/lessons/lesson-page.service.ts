import { Injectable } from '@nestjs/common';
import { MediaLibrary } from '@libs/media';
import { NotFound, type Caller } from '@libs/platform';
import { OutlineRepository, outlineLesson } from '../outlines/outline.repository';
import type { OutlineLesson } from '../outlines/outline.rule';
import { AdmissionService } from './admission.service';
import { LessonFactsQuery } from './lesson-facts.query';
import { LessonStates } from './lesson-states';
import type { LessonQuizView, LessonVideoView, LessonView } from './lesson.view';

/** A lesson as a learner opens it: opening it begins nothing. */
@Injectable()
export class LessonPageService {
  constructor(
    private readonly facts: LessonFactsQuery,
    private readonly outlines: OutlineRepository,
    private readonly admission: AdmissionService,
    private readonly states: LessonStates,
    private readonly library: MediaLibrary,
  ) {}

  /** @throws NotFound for a lesson that is not the caller's to see */
  async open(caller: Caller, lessonId: string): Promise<LessonView> {
    const [facts] = await this.facts.many([lessonId]);
    const row = facts && (await this.outlines.findLesson(lessonId));
    if (!facts || !row || !(await this.admission.visibleTo(caller, facts))) throw new NotFound();
    const { chapters, lessons } = await this.outlines.headsOf(facts.versionId);
    const place = lessons.findIndex((lesson) => lesson.id === lessonId);
    const questions = row.kind === 'quiz' ? await this.outlines.questionsOf([lessonId]) : [];
    const stateOf = await this.states.of(caller.personId, [lessonId]);
    return {
      id: lessonId,
      courseId: facts.courseId,
      courseTitle: facts.courseTitle,
      chapterTitle: chapters.find((chapter) => chapter.id === row.chapterId)?.title ?? '',
      title: row.title,
      kind: row.kind,
      durationSeconds: row.durationSeconds,
      state: stateOf(lessonId),
      video: await this.video(row.assetId, caller.personId),
      articleHtml: row.articleHtml,
      quiz: askedQuiz(outlineLesson(row, questions)),
      previousId: lessons[place - 1]?.id ?? null,
      nextId: lessons[place + 1]?.id ?? null,
    };
  }

  /** Null for a draft whose video cannot be played yet. The playlist itself is given by a play session only. */
  private async video(assetId: string | null, personId: string): Promise<LessonVideoView | null> {
    if (assetId === null) return null;
    const [asset] = await this.library.getMany([assetId]);
    if (!asset?.playable) return null;
    const { posterUrl, storyboardUrl, subtitles } = await this.library.playback(assetId, personId);
    return { assetId, posterUrl, storyboardUrl, subtitles };
  }
}

function askedQuiz({ quiz }: OutlineLesson): LessonQuizView | null {
  if (quiz === null) return null;
  const questions = quiz.questions.map(({ id, kind, text, options }) => ({
    id,
    kind,
    text,
    options: options.map((option) => ({ id: option.id, text: option.text })),
  }));
  return { passMark: quiz.passMark, questions };
}
