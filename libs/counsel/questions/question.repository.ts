import { Injectable } from '@nestjs/common';
import { Database, newId, offsetOf, type PageQuery } from '@libs/platform';
import { CounselPostEntity, CounselQuestionEntity } from './question.entity';

export interface QuestionWish extends PageQuery {
  state?: string | undefined;
}

/** What the school looks for: also by the days on which was asked, and whether the answer came in time. */
export interface SchoolQuestionWish extends QuestionWish {
  answered?: 'in-time';
  from?: string;
  until?: string;
}

export interface ListedQuestion {
  question: CounselQuestionEntity;
  /** The first lines of what was asked. */
  text: string;
}

/** Questions and what was said about them. */
@Injectable()
export class QuestionRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<CounselQuestionEntity | null> {
    return this.questions.findOneBy({ id });
  }

  /** Holds the question until the transaction ends. */
  lock(id: string): Promise<CounselQuestionEntity | null> {
    return this.questions.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(question: CounselQuestionEntity): Promise<void> {
    await this.questions.insert(question);
  }

  async change(id: string, change: Partial<CounselQuestionEntity>): Promise<void> {
    await this.questions.update({ id }, change);
  }

  /** Answers its id. */
  async addPost(post: Omit<CounselPostEntity, 'id'>): Promise<string> {
    const id = newId();
    await this.posts.insert({ id, ...post });
    return id;
  }

  postsOf(questionId: string): Promise<CounselPostEntity[]> {
    return this.posts.find({ where: { questionId }, order: { writtenAt: 'ASC', id: 'ASC' } });
  }

  /** Asked by the person since an instant. */
  countAsked(personId: string, since: Date): Promise<number> {
    return this.questions
      .createQueryBuilder('q')
      .where('q.askerId = :personId AND q.askedAt >= :since', { personId, since })
      .getCount();
  }

  pageOfAsker(personId: string, wish: QuestionWish): Promise<[ListedQuestion[], number]> {
    return this.page('q.askerId = :personId', { personId }, wish, 'DESC');
  }

  /**
   * To the schools, or to the expert herself: those that wait by themselves the longest waiting first, any others the latest first;
   * withdrawn ones are nobody's business any more.
   * @param experts also those to experts of the school
   */
  pageOfSchool(
    schoolId: string,
    reader: { personId: string; experts: boolean },
    { answered, from, until, ...wish }: SchoolQuestionWish,
  ): Promise<[ListedQuestion[], number]> {
    const parts = [
      "q.schoolId = :schoolId AND q.state <> 'WITHDRAWN'",
      ...(reader.experts ? [] : ['(q.expertId IS NULL OR q.expertId = :personId)']),
      ...(answered ? ['q.answeredOn <= q.dueOn'] : []),
      ...(from ? ['q.askedOn >= :from'] : []),
      ...(until ? ['q.askedOn <= :until'] : []),
    ];
    const wanted = { schoolId, personId: reader.personId, from, until };
    return this.page(parts.join(' AND '), wanted, wish, wish.state === 'ASKED' ? 'ASC' : 'DESC');
  }

  /** What was asked goes, with what was published of it; that it was asked, and when it was answered, still counts. */
  async forgetAsker(personId: string): Promise<void> {
    await this.database.execute(
      `DELETE p FROM published_questions p JOIN counsel_questions q ON q.id = p.question_id WHERE q.asker_id = ?`,
      [personId],
    );
    await this.database.execute(
      `DELETE p FROM counsel_posts p JOIN counsel_questions q ON q.id = p.question_id
        WHERE q.asker_id = ? AND p.from_asker = 1`,
      [personId],
    );
    await this.database.execute(
      `UPDATE counsel_questions SET asker_id = NULL, may_publish = 0, revision = revision + 1,
              state = IF(answered_on IS NULL, 'WITHDRAWN', 'ANSWERED') WHERE asker_id = ?`,
      [personId],
    );
  }

  private async page(
    where: string,
    wanted: object,
    { state, ...page }: QuestionWish,
    order: 'ASC' | 'DESC',
  ): Promise<[ListedQuestion[], number]> {
    const [questions, total] = await this.questions
      .createQueryBuilder('q')
      .where(`${where}${state ? ' AND q.state = :state' : ''}`, { ...wanted, state })
      .orderBy('q.askedAt', order)
      .addOrderBy('q.id', order)
      .skip(offsetOf(page))
      .take(page.pageSize)
      .getManyAndCount();
    const texts = await this.firstTexts(questions.map(({ id }) => id));
    return [questions.map((question) => ({ question, text: texts.get(question.id) ?? '' })), total];
  }

  private async firstTexts(ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; text: string }>(
      `SELECT p.question_id AS id, LEFT(p.text, 120) AS text FROM counsel_posts p
        WHERE p.question_id IN (?) AND p.from_asker = 1
          AND NOT EXISTS (SELECT 1 FROM counsel_posts e WHERE e.question_id = p.question_id
                             AND (e.written_at < p.written_at OR (e.written_at = p.written_at AND e.id < p.id)))`,
      [ids],
    );
    return new Map(rows.map(({ id, text }) => [id, text]));
  }

  private get questions() {
    return this.database.of(CounselQuestionEntity);
  }

  private get posts() {
    return this.database.of(CounselPostEntity);
  }
}
