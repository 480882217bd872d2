import { Injectable } from '@nestjs/common';
import { Clock, newId, Outbox, Transactions } from '@libs/platform';
import { Progress } from '../progress/progress.service';
import { QuizPassed } from '../quiz-passed.event';
import { QuizAttemptRepository } from './quiz-attempt.repository';

@Injectable()
export class QuizBook {
  constructor(
    private readonly attempts: QuizAttemptRepository,
    private readonly progress: Progress,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Keeps one try; a first pass completes the lesson, a better one is announced again. */
  record(personId: string, lessonId: string, verdict: { score: number; passed: boolean }) {
    return this.transactions.run(async () => {
      await this.progress.touch(personId, lessonId);
      const before = await this.attempts.bestScore(personId, lessonId);
      const { score, passed } = verdict;
      const id = newId();
      await this.attempts.add({ id, personId, lessonId, takenAt: this.clock.now(), score, passed });
      if (passed) await this.progress.complete(personId, lessonId);
      if (passed && (before === null || score > before)) {
        await this.outbox.announce(QuizPassed, { personId, lessonId, score });
      }
      return { id, bestScore: Math.max(before ?? 0, score) };
    });
  }
}
