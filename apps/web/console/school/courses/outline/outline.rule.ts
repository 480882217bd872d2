import type {
  DraftChapterView,
  DraftLessonView,
  LessonKind,
  OutlineChapterDto,
  OutlineDto,
} from '@web/api/generated';

/** What the author edits: the draft's outline with a key for each part, also for those the server has not seen. */
export interface LessonDraft {
  key: string;
  id?: string;
  title: string;
  kind: LessonKind;
  assetId: string | null;
  /** Seconds; null while unknown. */
  durationSeconds: number | null;
  articleHtml: string;
  quiz: QuizDraft;
}

export interface QuizDraft {
  passMark: number;
  questions: QuestionDraft[];
}

export interface QuestionDraft {
  key: string;
  id?: string;
  kind: 'single' | 'multiple' | 'true_false';
  text: string;
  options: OptionDraft[];
  explanation: string;
}

export interface OptionDraft {
  key: string;
  id?: string;
  text: string;
  right: boolean;
}

export interface ChapterDraft {
  key: string;
  id?: string;
  title: string;
  lessons: LessonDraft[];
}

export type Outline = readonly ChapterDraft[];

let made = 0;
export const freshKey = (): string => `new-${(made += 1)}`;

/** Seconds of one class hour (domain: words). */
export const classHourSeconds = 40 * 60;

export const emptyQuiz = (): QuizDraft => ({ passMark: 60, questions: [] });

function lessonDraft(lesson: DraftLessonView): LessonDraft {
  const questions = lesson.quiz?.questions.map((question) => ({
    ...question,
    key: question.id,
    options: question.options.map((option) => ({ ...option, key: option.id })),
  }));
  return {
    key: lesson.id,
    id: lesson.id,
    title: lesson.title,
    kind: lesson.kind,
    assetId: lesson.assetId,
    durationSeconds: lesson.durationSeconds,
    articleHtml: lesson.articleHtml ?? '',
    quiz: { passMark: lesson.quiz?.passMark ?? 60, questions: questions ?? [] },
  };
}

export function outlineOf(chapters: readonly DraftChapterView[]): ChapterDraft[] {
  return chapters.map(({ id, title, lessons }) => ({
    key: id,
    id,
    title,
    lessons: lessons.map(lessonDraft),
  }));
}

const known = (id: string | undefined): { id?: string } => (id ? { id } : {});

function asSent({
  id,
  title,
  kind,
  assetId,
  articleHtml,
  quiz,
}: LessonDraft): OutlineChapterDto['lessons'][number] {
  const lesson = { ...known(id), title: title.trim(), kind };
  if (kind === 'video') return { ...lesson, assetId };
  if (kind === 'article') return { ...lesson, articleHtml };
  const questions = quiz.questions.map((question) => ({
    ...known(question.id),
    kind: question.kind,
    text: question.text.trim(),
    options: question.options.map((option) => ({
      ...known(option.id),
      text: option.text.trim(),
      right: option.right,
    })),
    explanation: question.explanation.trim(),
  }));
  return { ...lesson, quiz: { passMark: quiz.passMark, questions } };
}

/** The body of a save, made on this revision. */
export function outlineBody(outline: Outline, revision: number): OutlineDto {
  const chapters = outline.map(({ id, title, lessons }) => ({
    ...known(id),
    title: title.trim(),
    lessons: lessons.map(asSent),
  }));
  return { revision, chapters };
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, item);
  return next;
}

const chapterOfLesson = (outline: Outline, key: string): number =>
  outline.findIndex((chapter) => chapter.lessons.some((lesson) => lesson.key === key));

/**
 * The outline after `active` was dropped on `over` (keys of a chapter or lesson). A lesson dropped on a chapter goes
 * to its end; a chapter dropped on a lesson goes to where that lesson's chapter stands.
 */
export function dropped(outline: Outline, active: string, over: string): Outline {
  if (active === over) return outline;
  const asChapter = (key: string): number => {
    const own = outline.findIndex((chapter) => chapter.key === key);
    return own >= 0 ? own : chapterOfLesson(outline, key);
  };
  const chapterAt = outline.findIndex((chapter) => chapter.key === active);
  const target = asChapter(over);
  if (target < 0) return outline;
  if (chapterAt >= 0) return moved(outline, chapterAt, target);
  const from = chapterOfLesson(outline, active);
  const lesson = outline[from]?.lessons.find((each) => each.key === active);
  if (!lesson) return outline;
  if (from === target) {
    const lessons = outline[from]?.lessons ?? [];
    const at = (key: string): number => lessons.findIndex((each) => each.key === key);
    const to = at(over) < 0 ? lessons.length - 1 : at(over);
    return withLessons(outline, from, moved(lessons, at(active), to));
  }
  const without = withLessons(outline, from, outline[from]?.lessons.filter((each) => each !== lesson) ?? []);
  const there = without[target]?.lessons ?? [];
  const place = there.findIndex((each) => each.key === over);
  return withLessons(without, target, place < 0 ? [...there, lesson] : there.toSpliced(place, 0, lesson));
}

export function withLessons(outline: Outline, at: number, lessons: LessonDraft[]): Outline {
  return outline.map((chapter, index) => (index === at ? { ...chapter, lessons } : chapter));
}

export function withLesson(outline: Outline, key: string, change: Partial<LessonDraft>): Outline {
  return outline.map((chapter) => ({
    ...chapter,
    lessons: chapter.lessons.map((lesson) => (lesson.key === key ? { ...lesson, ...change } : lesson)),
  }));
}

/** One step up or down; a lesson at the edge of its chapter goes over to the next one. */
export function stepped(outline: Outline, key: string, by: -1 | 1): Outline {
  const chapterAt = outline.findIndex((chapter) => chapter.key === key);
  if (chapterAt >= 0) return moved(outline, chapterAt, chapterAt + by);
  const from = chapterOfLesson(outline, key);
  const lessons = outline[from]?.lessons ?? [];
  const at = lessons.findIndex((lesson) => lesson.key === key);
  const lesson = lessons[at];
  if (!lesson) return outline;
  if (at + by >= 0 && at + by < lessons.length)
    return withLessons(outline, from, moved(lessons, at, at + by));
  const neighbour = outline[from + by];
  if (!neighbour) return outline;
  const without = withLessons(
    outline,
    from,
    lessons.filter((each) => each !== lesson),
  );
  const there = by < 0 ? [...neighbour.lessons, lesson] : [lesson, ...neighbour.lessons];
  return withLessons(without, from + by, there);
}

export const videoSeconds = (outline: Outline): number =>
  outline
    .flatMap((chapter) => chapter.lessons)
    .reduce((sum, lesson) => sum + (lesson.durationSeconds ?? 0), 0);

export function emptyLesson(kind: LessonKind, title: string): LessonDraft {
  return {
    key: freshKey(),
    title,
    kind,
    assetId: null,
    durationSeconds: null,
    articleHtml: '',
    quiz: emptyQuiz(),
  };
}
