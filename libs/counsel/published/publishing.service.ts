import { Injectable } from '@nestjs/common';
import { Families, People } from '@libs/identity';
import { Clock, dayOf, pageOf, reach, Refused, Transactions, type Caller, type Page } from '@libs/platform';
import { Units } from '@libs/organization';
import type { CounselQuestionEntity } from '../questions/question.entity';
import { QuestionReach } from '../questions/question-reach.service';
import { QuestionRepository } from '../questions/question.repository';
import { isNameless } from './nameless.rule';
import type { PublishedQuestionQuery, QuestionPublicationBody } from './published.dto';
import { PublishedRepository } from './published.repository';
import type { PublishedQuestionView } from './published.view';

/** The names a question could give away. */
@Injectable()
export class AskerNames {
  constructor(
    private readonly families: Families,
    private readonly people: People,
  ) {}

  async of(question: CounselQuestionEntity): Promise<string[]> {
    if (!question.askerId) return [];
    const asker = await this.people.find(question.askerId);
    const children = await this.families.childrenOf(question.askerId);
    return [...(asker ? [asker.name] : []), ...children.map(({ name }) => name)];
  }
}

/** Publishing what others may learn from: only with the asker's consent, in edited words, and only as long as she agrees. */
@Injectable()
export class Publishing {
  constructor(
    private readonly desk: QuestionReach,
    private readonly questions: QuestionRepository,
    private readonly published: PublishedRepository,
    private readonly names: AskerNames,
    private readonly transactions: Transactions,
  ) {}

  /** @throws Conflict `question.changed-meanwhile`, `question.not-now` without consent; Refused `question.names-somebody` */
  async publish(caller: Caller, id: string, body: QuestionPublicationBody, today: string): Promise<void> {
    await this.transactions.run(async () => {
      const held = await this.desk.hold(caller, id, 'publish', body.revision);
      const names = await this.names.of(held);
      const errors = (['question', 'answer'] as const)
        .filter((field) => !isNameless(body[field], names))
        .map((field) => ({
          field,
          code: 'question.names-somebody',
          message: 'A name or a number stands here.',
        }));
      if (errors.length > 0) {
        throw new Refused('question.names-somebody', 'Names and numbers are left out first.', { errors });
      }
      await this.published.put({
        ...{ questionId: id, schoolId: held.schoolId, topic: held.topic },
        ...{ question: body.question, answer: body.answer },
        ...{ publishedBy: caller.personId, publishedOn: today },
      });
      await this.questions.change(id, { revision: held.revision + 1 });
    });
  }

  async unpublish(caller: Caller, id: string): Promise<void> {
    await this.transactions.run(async () => {
      const held = await this.desk.hold(caller, id, 'unpublish');
      await this.published.remove(id);
      await this.questions.change(id, { revision: held.revision + 1 });
    });
  }
}

/** Reading what was published: the families of the school and who works there. */
@Injectable()
export class PublishedReading {
  constructor(
    private readonly families: Families,
    private readonly units: Units,
    private readonly published: PublishedRepository,
    private readonly clock: Clock,
  ) {}

  today(): string {
    return dayOf(this.clock.now());
  }

  async search(caller: Caller, query: PublishedQuestionQuery): Promise<Page<PublishedQuestionView>> {
    const [found, total] = await this.published.search(await this.schoolsOf(caller), query);
    const items = found.map(({ questionId, question, answer, topic, publishedOn }) => {
      return { id: questionId, question, answer, topic, publishedOn };
    });
    return pageOf(items, query, total);
  }

  private async schoolsOf(caller: Caller): Promise<string[]> {
    const children = await this.families.childrenOf(caller.personId);
    const works = await this.units.findMany(
      caller.roles
        .filter(({ unitPath }) => reach(caller, 'question.answer').includes(unitPath))
        .map(({ unitId }) => unitId),
    );
    const schools = works.filter(({ kind }) => kind === 'school').map(({ id }) => id);
    return [...new Set([...children.map(({ schoolId }) => schoolId), ...schools])];
  }
}
