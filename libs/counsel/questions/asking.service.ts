import { Injectable } from '@nestjs/common';
import { Families, type ChildOf } from '@libs/identity';
import { pathsDownTo, type Topic } from '@libs/organization';
import { newId, NotFound, Outbox, Refused, TooMany, Transactions, type Caller } from '@libs/platform';
import { PublishedRepository } from '../published/published.repository';
import { AnswerDays } from './answer-days.service';
import { ExpertsQuery, type Expert } from './experts.query';
import { QuestionAsked } from './question-answered.event';
import type { NewCounselQuestionBody } from './question.dto';
import { QuestionReach } from './question-reach.service';
import { QuestionRepository } from './question.repository';
import type { ExpertView } from './question.view';

const mostADay = 10;
const dayMs = 86_400_000;

/** Whom a guardian can ask. */
@Injectable()
export class Experts {
  constructor(
    private readonly families: Families,
    private readonly query: ExpertsQuery,
  ) {}

  /** Experts by child: of its school, the district and the city. */
  async listFor(personId: string): Promise<ExpertView[]> {
    const children = await this.families.childrenOf(personId);
    const paths = new Set(children.flatMap(({ classPath }) => pathsDownTo(classPath)));
    const experts = await this.query.over([...paths]);
    return children.flatMap((child) =>
      experts
        .filter((expert) => answersFor(expert, child) && expert.personId !== personId)
        .map(({ personId: id, name, unitName }) => ({
          personId: id,
          name,
          unitName,
          pupilId: child.pupilId,
        })),
    );
  }

  /** @throws NotFound `pupil.not-found` for another's child */
  async childOf(personId: string, pupilId: string): Promise<ChildOf> {
    const child = (await this.families.childrenOf(personId)).find((one) => one.pupilId === pupilId);
    if (!child) throw new NotFound('pupil.not-found', 'There is no such child in the family.');
    return child;
  }

  /** @throws Refused `question.no-such-expert` */
  async check(expertId: string, child: ChildOf): Promise<void> {
    const experts = await this.query.over(pathsDownTo(child.classPath));
    if (!experts.some(({ personId }) => personId === expertId)) {
      throw new Refused('question.no-such-expert', 'This person does not answer questions here.', {
        errors: [{ field: 'expertId', code: 'question.no-such-expert', message: 'Nobody who answers here.' }],
      });
    }
  }
}

/** A new question, and telling the school of it. */
@Injectable()
export class AskedQuestions {
  constructor(
    private readonly experts: Experts,
    private readonly questions: QuestionRepository,
    private readonly days: AnswerDays,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  together<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  async tell(question: { questionId: string; schoolId: string; expertId: string | null }): Promise<void> {
    await this.outbox.announce(QuestionAsked, question);
  }

  /** Answers the question's id. @throws NotFound, Refused, TooMany `question.too-many` */
  async ask(caller: Caller, body: NewCounselQuestionBody): Promise<string> {
    const { pupilId, text, mayPublish } = body;
    const { expertId = null, topic = null }: { expertId?: string | null; topic?: Topic | null } = body;
    const child = await this.experts.childOf(caller.personId, pupilId);
    if (expertId) await this.experts.check(expertId, child);
    const [id, askedAt, askedOn] = [newId(), this.days.now(), this.days.today()];
    const lately = await this.questions.countAsked(caller.personId, new Date(askedAt.getTime() - dayMs));
    if (lately >= mostADay) throw new TooMany('question.too-many', dayMs / 1000);
    const dueOn = await this.days.dueOn(askedOn);
    await this.together(async () => {
      await this.questions.add({
        ...{ id, askerId: caller.personId, schoolId: child.schoolId, schoolPath: schoolPathOf(child) },
        ...{ expertId, topic, state: 'ASKED', mayPublish },
        ...{ askedAt, askedOn, dueOn, answeredOn: null, answeredIn: null, revision: 1 },
      });
      const post = { questionId: id, authorId: caller.personId, fromAsker: true, text };
      await this.questions.addPost({ ...post, writtenAt: askedAt });
      await this.tell({ questionId: id, schoolId: child.schoolId, expertId });
    });
    return id;
  }
}

const answersFor = ({ unitPath }: Expert, { classPath }: ChildOf): boolean => classPath.startsWith(unitPath);

/** Two steps up from the class: grade, school. */
const schoolPathOf = ({ classPath }: ChildOf): string => pathsDownTo(classPath).at(-3) ?? classPath;

/** What the asker does with a question. */
@Injectable()
export class Asking {
  constructor(
    private readonly reach: QuestionReach,
    private readonly questions: QuestionRepository,
    private readonly published: PublishedRepository,
    private readonly days: AnswerDays,
    private readonly asked: AskedQuestions,
  ) {}

  /** Asks further: the question waits again. What counts for the answer time is the first answer. */
  async followUp(caller: Caller, id: string, text: string): Promise<void> {
    await this.asked.together(async () => {
      const { revision, schoolId, expertId } = await this.reach.hold(caller, id, 'follow-up');
      const post = { questionId: id, authorId: caller.personId, fromAsker: true, text };
      await this.questions.addPost({ ...post, writtenAt: this.days.now() });
      await this.questions.change(id, { state: 'ASKED', revision: revision + 1 });
      await this.asked.tell({ questionId: id, schoolId, expertId });
    });
  }

  /** Takes the question back: it leaves the school's desk and is not counted. */
  async withdraw(caller: Caller, id: string): Promise<void> {
    await this.asked.together(async () => {
      const { revision } = await this.reach.hold(caller, id, 'withdraw');
      await this.questions.change(id, { state: 'WITHDRAWN', revision: revision + 1 });
    });
  }

  /** Whoever no longer agrees is no longer published, at once. */
  async agree(caller: Caller, id: string, mayPublish: boolean): Promise<void> {
    await this.asked.together(async () => {
      const { revision } = await this.reach.hold(caller, id, 'consent');
      await this.questions.change(id, { mayPublish, revision: revision + 1 });
      if (!mayPublish) await this.published.remove(id);
    });
  }
}
