import type { OutlineChapter, OutlineLesson, OutlineQuestion } from './outline.rule';

/** What is known of the file behind a video lesson. */
export interface AssetFacts {
  state: string;
  /** Seconds; null until probed. */
  durationSeconds: number | null;
  playable: boolean;
}

export interface CourseContent {
  stages: readonly string[];
  topics: readonly string[];
  chapters: readonly OutlineChapter[];
}

export interface PublishProblem {
  code: string;
  message: string;
  chapterId: string | null;
  lessonId: string | null;
  /** Title of the chapter or lesson concerned. */
  title: string | null;
}

type Saying = readonly [code: string, message: string];

/**
 * Every reason why a learner could never complete (or never find) this course; empty when it may be published.
 * All are given at once, so that an author mends them in one go.
 *
 * @param assets facts of the videos by asset id; one that is missing does not exist any more
 */
export function publishProblems(
  course: CourseContent,
  assets: ReadonlyMap<string, AssetFacts>,
): PublishProblem[] {
  const problems: PublishProblem[] = [];
  const say = ([code, message]: Saying) =>
    problems.push({ code, message, chapterId: null, lessonId: null, title: null });
  if (course.stages.length === 0) say(['course.no-stage', 'Choose at least one stage.']);
  if (course.topics.length === 0) say(['course.no-topic', 'Choose at least one topic.']);
  if (course.chapters.every((chapter) => chapter.lessons.length === 0)) {
    say(['course.no-lessons', 'The course has no lesson yet.']);
    return problems;
  }
  for (const chapter of course.chapters) {
    const chapterId = chapter.id;
    if (chapter.lessons.length === 0) {
      const title = chapter.title;
      problems.push({
        code: 'chapter.empty',
        message: 'This chapter has no lesson.',
        chapterId,
        lessonId: null,
        title,
      });
    }
    for (const lesson of chapter.lessons) {
      for (const [code, message] of lessonProblems(lesson, assets)) {
        problems.push({ code, message, chapterId, lessonId: lesson.id, title: lesson.title });
      }
    }
  }
  return problems;
}

function lessonProblems(lesson: OutlineLesson, assets: ReadonlyMap<string, AssetFacts>): Saying[] {
  switch (lesson.kind) {
    case 'video':
      return videoProblems(lesson.assetId, assets);
    case 'article':
      return hasWords(lesson.articleHtml ?? '') ? [] : [['lesson.article-empty', 'The article is empty.']];
    case 'quiz': {
      const questions = lesson.quiz?.questions ?? [];
      if (questions.length === 0) return [['quiz.no-questions', 'The quiz has no question.']];
      return questions.flatMap(questionProblems);
    }
  }
}

function videoProblems(assetId: string | null, assets: ReadonlyMap<string, AssetFacts>): Saying[] {
  if (assetId === null) return [['lesson.no-asset', 'The lesson has no video yet.']];
  const asset = assets.get(assetId);
  if (!asset) return [['lesson.asset-missing', 'The video of this lesson no longer exists.']];
  if (asset.playable) {
    const zero = !((asset.durationSeconds ?? 0) > 0);
    return zero ? [['lesson.no-duration', 'The video has no length, so it can never be completed.']] : [];
  }
  if (asset.state === 'FAILED') {
    return [['lesson.asset-failed', 'The video could not be prepared; upload it again or retry.']];
  }
  return [['lesson.asset-not-playable', 'The video is still being prepared; it cannot be played yet.']];
}

function questionProblems(question: OutlineQuestion, index: number): Saying[] {
  const nth = `Question ${index + 1}`;
  const right = question.options.filter((option) => option.right).length;
  const found: Saying[] = [];
  if (question.text === '') found.push(['question.no-text', `${nth} has no text.`]);
  if (question.options.length < 2)
    found.push(['question.too-few-options', `${nth} needs two options or more.`]);
  if (question.kind !== 'true_false' && question.options.some((option) => option.text === '')) {
    found.push(['question.empty-option', `${nth} has an option without text.`]);
  }
  if (right === 0) found.push(['question.no-right-answer', `${nth} has no right answer.`]);
  if (right > 1 && question.kind !== 'multiple') {
    found.push(['question.several-right-answers', `${nth} may have only one right answer.`]);
  }
  return found;
}

/** Whether anything is left to read once tags and white space are gone. */
function hasWords(html: string): boolean {
  return (
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;/g, ' ')
      .trim() !== ''
  );
}
