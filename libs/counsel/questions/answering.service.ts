import { Injectable } from '@nestjs/common';
import { Outbox, Transactions, type Caller } from '@libs/platform';
import { AnswerDays } from './answer-days.service';
import { QuestionAnswered } from './question-answered.event';
import type { CounselAnswerBody } from './question.dto';
import { QuestionReach } from './question-reach.service';
import { QuestionRepository } from './question.repository';

/** Answering for the school. */
@Injectable()
export class Answering {
  constructor(
    private readonly reach: QuestionReach,
    private readonly questions: QuestionRepository,
    private readonly days: AnswerDays,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** The first answer settles the answer time. @throws Conflict `question.changed-meanwhile`: somebody else wrote first */
  async answer(caller: Caller, id: string, { text, revision }: CounselAnswerBody): Promise<void> {
    await this.transactions.run(async () => {
      const held = await this.reach.hold(caller, id, 'answer', revision);
      const post = { questionId: id, authorId: caller.personId, fromAsker: false, text };
      const answerId = await this.questions.addPost({ ...post, writtenAt: this.days.now() });
      const today = this.days.today();
      const first = held.answeredOn
        ? {}
        : { answeredOn: today, answeredIn: await this.days.between(held.askedOn, today) };
      await this.questions.change(id, { state: 'ANSWERED', revision: revision + 1, ...first });
      if (held.askerId) {
        const { askerId: personId, schoolId } = held;
        await this.outbox.announce(QuestionAnswered, { questionId: id, answerId, personId, schoolId });
      }
    });
  }
}
