import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { In } from 'typeorm';
import { ChapterEntity } from './chapter.entity';
import { LessonEntity } from './lesson.entity';
import type { KnownIds, OutlineChapter, OutlineLesson, OutlineQuestion } from './outline.rule';
import { QuizQuestionEntity } from './quiz-question.entity';

export interface StoredOutline {
  chapters: ChapterEntity[];
  lessons: LessonEntity[];
  questions: QuizQuestionEntity[];
}

export type LessonHead = Omit<LessonEntity, 'articleHtml'>;

const headColumns = {
  id: true,
  lineageId: true,
  versionId: true,
  chapterId: true,
  position: true,
  title: true,
  kind: true,
  assetId: true,
  durationSeconds: true,
  passMark: true,
} as const satisfies Record<keyof LessonHead, true>;

/** Chapters, lessons and questions of a version. Every method is a fixed number of statements. */
@Injectable()
export class OutlineRepository {
  constructor(private readonly database: Database) {}

  async read(versionId: string): Promise<StoredOutline> {
    const order = { position: 'ASC' } as const;
    const chapters = await this.database.of(ChapterEntity).find({ where: { versionId }, order });
    const lessons = await this.database.of(LessonEntity).find({ where: { versionId }, order });
    const quizzes = lessons.filter((lesson) => lesson.kind === 'quiz').map((lesson) => lesson.id);
    return { chapters, lessons, questions: await this.questionsOf(quizzes) };
  }

  async questionsOf(lessonIds: string[]): Promise<QuizQuestionEntity[]> {
    if (lessonIds.length === 0) return [];
    const order = { position: 'ASC' } as const;
    return this.database.of(QuizQuestionEntity).find({ where: { lessonId: In(lessonIds) }, order });
  }

  findLesson(id: string): Promise<LessonEntity | null> {
    return this.database.of(LessonEntity).findOneBy({ id });
  }

  /** Chapters and lessons of a version in the order of the course, without the texts of articles. */
  async headsOf(versionId: string): Promise<{ chapters: ChapterEntity[]; lessons: LessonHead[] }> {
    const order = { position: 'ASC' } as const;
    const chapters = await this.database.of(ChapterEntity).find({ where: { versionId }, order });
    const select = headColumns;
    const lessons = await this.database.of(LessonEntity).find({ where: { versionId }, order, select });
    const place = new Map(chapters.map((chapter, index) => [chapter.id, index]));
    const placeOf = (lesson: LessonHead) => place.get(lesson.chapterId) ?? 0;
    return { chapters, lessons: lessons.sort((a, b) => placeOf(a) - placeOf(b) || a.position - b.position) };
  }

  /** Writes lessons that exist already, in one statement. */
  async rewrite(lessons: LessonEntity[]): Promise<void> {
    if (lessons.length > 0) await this.database.of(LessonEntity).upsert(lessons, ['id']);
  }

  /** Makes the version hold exactly these rows: what has the same id stays, the rest goes or comes. */
  async replace(before: StoredOutline, after: StoredOutline): Promise<void> {
    const lessons = this.database.of(LessonEntity);
    const chapters = this.database.of(ChapterEntity);
    const questions = this.database.of(QuizQuestionEntity);
    await this.drop(LessonEntity, gone(before.lessons, after.lessons));
    if (after.chapters.length > 0) await chapters.upsert(after.chapters, ['id']);
    if (after.lessons.length > 0) await lessons.upsert(after.lessons, ['id']);
    // Only now: lessons may have moved out of a chapter that goes.
    await this.drop(ChapterEntity, gone(before.chapters, after.chapters));
    await this.drop(QuizQuestionEntity, gone(before.questions, after.questions));
    if (after.questions.length > 0) await questions.upsert(after.questions, ['id']);
  }

  private async drop(
    entity: typeof LessonEntity | typeof ChapterEntity | typeof QuizQuestionEntity,
    ids: string[],
  ): Promise<void> {
    if (ids.length > 0) await this.database.of<{ id: string }>(entity).delete({ id: In(ids) });
  }

  /** Writes the length of a video into every lesson that shows it and is not published yet. */
  async setDuration(assetId: string, durationSeconds: number): Promise<void> {
    await this.database.execute(
      `UPDATE lessons l JOIN course_versions v ON v.id = l.version_id
       SET l.duration_seconds = ?
       WHERE l.asset_id = ? AND v.state IN ('DRAFT', 'SUBMITTED', 'RETURNED')`,
      [durationSeconds, assetId],
    );
    await this.database.execute(
      `UPDATE course_versions v
       JOIN (SELECT DISTINCT version_id FROM lessons WHERE asset_id = ?) touched ON touched.version_id = v.id
       SET v.video_seconds =
         (SELECT COALESCE(SUM(l.duration_seconds), 0) FROM lessons l WHERE l.version_id = v.id)
       WHERE v.state IN ('DRAFT', 'SUBMITTED', 'RETURNED')`,
      [assetId],
    );
  }
}

function gone(before: { id: string }[], after: { id: string }[]): string[] {
  const kept = new Set(after.map((row) => row.id));
  return before.filter((row) => !kept.has(row.id)).map((row) => row.id);
}

export function knownIds(stored: StoredOutline): KnownIds {
  return {
    chapters: new Set(stored.chapters.map((chapter) => chapter.id)),
    lessons: new Map(stored.lessons.map((lesson) => [lesson.id, lesson.kind])),
    questions: new Map(stored.questions.map((question) => [question.id, question.lessonId])),
  };
}

/** The stored rows as the tree an author sees. */
export function outlineOf(stored: StoredOutline): OutlineChapter[] {
  return stored.chapters.map((chapter) => ({
    id: chapter.id,
    title: chapter.title,
    lessons: stored.lessons
      .filter((lesson) => lesson.chapterId === chapter.id)
      .map((lesson) => outlineLesson(lesson, stored.questions)),
  }));
}

export function outlineLesson(lesson: LessonEntity, questions: QuizQuestionEntity[]): OutlineLesson {
  const { id, title, kind, assetId, articleHtml, passMark } = lesson;
  const head = { id, title, kind, assetId, articleHtml };
  if (kind !== 'quiz') return { ...head, quiz: null };
  const own = questions.filter((question) => question.lessonId === id);
  return { ...head, quiz: { passMark: passMark ?? 0, questions: own.map(outlineQuestion) } };
}

function outlineQuestion(question: QuizQuestionEntity): OutlineQuestion {
  const { id, kind, text, options, explanation } = question;
  return { id, kind, text, options, explanation };
}
