import type { LessonKind, OutlineChapter, QuestionKind, QuizOption } from './outline.rule';

interface Rows {
  chapters: { id: string; versionId: string; position: number; title: string }[];
  lessons: {
    id: string;
    lineageId: string;
    versionId: string;
    chapterId: string;
    position: number;
    title: string;
    kind: LessonKind;
    assetId: string | null;
    durationSeconds: number | null;
    articleHtml: string | null;
    passMark: number | null;
  }[];
  questions: {
    id: string;
    lessonId: string;
    position: number;
    kind: QuestionKind;
    text: string;
    options: QuizOption[];
    explanation: string;
  }[];
}

/**
 * The rows that hold an outline; positions count from 0.
 *
 * @param lineageOf lineage of a lesson the version has already; a new lesson begins its own
 * @param durationOf seconds of a video, null while unknown
 */
export function outlineRows(
  versionId: string,
  outline: readonly OutlineChapter[],
  lineageOf: (lessonId: string) => string | undefined,
  durationOf: (assetId: string) => number | null,
): Rows {
  const rows: Rows = { chapters: [], lessons: [], questions: [] };
  outline.forEach((chapter, position) => {
    rows.chapters.push({ id: chapter.id, versionId, position, title: chapter.title });
    chapter.lessons.forEach(({ id, title, kind, assetId, articleHtml, quiz }, place) => {
      rows.lessons.push({
        id,
        lineageId: lineageOf(id) ?? id,
        versionId,
        chapterId: chapter.id,
        position: place,
        title,
        kind,
        assetId,
        durationSeconds: assetId === null ? null : durationOf(assetId),
        articleHtml,
        passMark: quiz?.passMark ?? null,
      });
      quiz?.questions.forEach((question, nth) => {
        rows.questions.push({ ...question, lessonId: id, position: nth });
      });
    });
  });
  return rows;
}

/** Seconds of video in these lessons; what is not verified by watching adds nothing. */
export function videoSecondsOf(lessons: readonly { durationSeconds: number | null }[]): number {
  return lessons.reduce((sum, lesson) => sum + (lesson.durationSeconds ?? 0), 0);
}

/** The same outline for a new version: every part gets a new id, every lesson keeps its lineage. */
export function copiedOutline(
  outline: readonly OutlineChapter[],
  freshId: () => string,
): { outline: OutlineChapter[]; originalOf: Map<string, string> } {
  const originalOf = new Map<string, string>();
  const copy = outline.map((chapter) => ({
    ...chapter,
    id: freshId(),
    lessons: chapter.lessons.map((lesson) => {
      const id = freshId();
      originalOf.set(id, lesson.id);
      const quiz = lesson.quiz && {
        ...lesson.quiz,
        questions: lesson.quiz.questions.map((question) => ({ ...question, id: freshId() })),
      };
      return { ...lesson, id, quiz };
    }),
  }));
  return { outline: copy, originalOf };
}
