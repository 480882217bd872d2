export const lessonKinds = ['video', 'article', 'quiz'] as const;
export type LessonKind = (typeof lessonKinds)[number];

export const questionKinds = ['single', 'multiple', 'true_false'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Percent of right answers with which a quiz is passed unless its author says otherwise (domain: graduation). */
export const defaultPassMark = 60;

/** Bounds that no honest course meets; they keep one save to one short transaction. */
export const outlineLimits = { chapters: 60, lessons: 300, questionsOfALesson: 100, optionsOfAQuestion: 12 };

export interface QuizOption {
  id: string;
  text: string;
  right: boolean;
}

export interface OutlineQuestion {
  id: string;
  kind: QuestionKind;
  text: string;
  options: QuizOption[];
  explanation: string;
}

export interface OutlineLesson {
  id: string;
  title: string;
  kind: LessonKind;
  assetId: string | null;
  articleHtml: string | null;
  quiz: { passMark: number; questions: OutlineQuestion[] } | null;
}

export interface OutlineChapter {
  id: string;
  title: string;
  lessons: OutlineLesson[];
}

export interface WantedQuestion extends Omit<OutlineQuestion, 'id' | 'options' | 'explanation'> {
  id?: string | undefined;
  options: { id?: string | undefined; text?: string | undefined; right: boolean }[];
  explanation?: string | undefined;
}

export interface WantedLesson {
  id?: string | undefined;
  title: string;
  kind: LessonKind;
  assetId?: string | null | undefined;
  articleHtml?: string | null | undefined;
  quiz?: { passMark?: number | undefined; questions: WantedQuestion[] } | null | undefined;
}

export interface WantedChapter {
  id?: string | undefined;
  title: string;
  lessons: WantedLesson[];
}

export interface OutlineFault {
  field: string;
  code: string;
  message: string;
}

/** Ids that the version has now, so that what is kept keeps its id. */
export interface KnownIds {
  chapters: ReadonlySet<string>;
  lessons: ReadonlyMap<string, LessonKind>;
  /** question id → id of its lesson */
  questions: ReadonlyMap<string, string>;
}

/**
 * Checks an outline sent by an author against what the version has: ids must be its own and stand once,
 * a lesson keeps its kind (progress is counted differently for each), bounds hold.
 * What is merely unfinished is no fault here: a draft may be saved at any point.
 */
export function outlineFaults(wanted: readonly WantedChapter[], known: KnownIds): OutlineFault[] {
  const faults: OutlineFault[] = [];
  const seen = new Set<string>();
  const claim = (id: string | undefined, isKnown: (id: string) => boolean, field: string) => {
    if (id === undefined) return;
    if (!isKnown(id))
      faults.push({ field, code: 'outline.unknown-id', message: 'No such part in this draft.' });
    else if (seen.has(id)) faults.push({ field, code: 'outline.twice', message: 'This part stands twice.' });
    seen.add(id);
  };
  if (wanted.length > outlineLimits.chapters) faults.push(tooMany('chapters', outlineLimits.chapters));
  const lessons = wanted.reduce((sum, chapter) => sum + chapter.lessons.length, 0);
  if (lessons > outlineLimits.lessons) faults.push(tooMany('chapters', outlineLimits.lessons));
  wanted.forEach((chapter, c) => {
    claim(chapter.id, (id) => known.chapters.has(id), `chapters.${c}.id`);
    chapter.lessons.forEach((lesson, l) => {
      const field = `chapters.${c}.lessons.${l}`;
      claim(lesson.id, (id) => known.lessons.has(id), `${field}.id`);
      const kind = lesson.id === undefined ? undefined : known.lessons.get(lesson.id);
      if (kind !== undefined && kind !== lesson.kind) {
        faults.push({
          field: `${field}.kind`,
          code: 'outline.kind-changed',
          message: 'A lesson keeps its kind; add a new lesson instead.',
        });
      }
      lesson.quiz?.questions.forEach((question, q) => {
        const mine = (id: string) => known.questions.get(id) === lesson.id;
        claim(question.id, mine, `${field}.quiz.questions.${q}.id`);
      });
    });
  });
  return faults;
}

function tooMany(field: string, limit: number): OutlineFault {
  return { field, code: 'outline.too-many', message: `At most ${limit}.` };
}

/**
 * The outline as it will be stored: every part has an id, a lesson only what belongs to its kind.
 *
 * @param freshId gives ids to new parts
 * @param clean sanitises an article's HTML
 */
export function settledOutline(
  wanted: readonly WantedChapter[],
  freshId: () => string,
  clean: (html: string) => string,
): OutlineChapter[] {
  return wanted.map((chapter) => ({
    id: chapter.id ?? freshId(),
    title: chapter.title.trim(),
    lessons: chapter.lessons.map((lesson) => ({
      id: lesson.id ?? freshId(),
      title: lesson.title.trim(),
      kind: lesson.kind,
      assetId: lesson.kind === 'video' ? (lesson.assetId ?? null) : null,
      articleHtml: lesson.kind === 'article' ? clean(lesson.articleHtml ?? '') : null,
      quiz:
        lesson.kind === 'quiz'
          ? {
              passMark: lesson.quiz?.passMark ?? defaultPassMark,
              questions: (lesson.quiz?.questions ?? []).map((question) => settledQuestion(question, freshId)),
            }
          : null,
    })),
  }));
}

function settledQuestion(question: WantedQuestion, freshId: () => string): OutlineQuestion {
  const head = {
    id: question.id ?? freshId(),
    kind: question.kind,
    text: question.text.trim(),
    explanation: (question.explanation ?? '').trim(),
  };
  if (question.kind === 'true_false') return { ...head, options: trueFalse(question.options) };
  const taken = new Set<string>();
  const options = question.options.map((option) => {
    const id = option.id !== undefined && !taken.has(option.id) ? option.id : freshId();
    taken.add(id);
    return { id, text: (option.text ?? '').trim(), right: option.right };
  });
  return { ...head, options };
}

/** A true-false question has two fixed options; their words are the reader's language. */
function trueFalse(options: WantedQuestion['options']): QuizOption[] {
  const right = (id: string) => options.some((option) => option.id === id && option.right);
  return ['true', 'false'].map((id) => ({ id, text: '', right: right(id) }));
}
