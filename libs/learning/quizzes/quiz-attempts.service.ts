import { Injectable } from '@nestjs/common';
import { Catalogue, type QuizAnswer } from '@libs/catalogue';
import type { Caller } from '@libs/platform';
import { QuizBook } from './quiz-book.service';
import type { QuizAttemptView } from './quiz-attempt.view';

@Injectable()
export class QuizAttempts {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly book: QuizBook,
  ) {}

  /** Grades and keeps one try; tries are unlimited and the best counts. @throws NotFound */
  async take(caller: Caller, lessonId: string, answers: readonly QuizAnswer[]): Promise<QuizAttemptView> {
    await this.catalogue.lessonFor(caller, lessonId);
    const verdict = await this.catalogue.grade(lessonId, answers);
    await this.catalogue.begin(caller.personId, lessonId);
    return { ...verdict, ...(await this.book.record(caller.personId, lessonId, verdict)) };
  }
}
