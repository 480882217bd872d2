import { Injectable } from '@nestjs/common';
import type { Topic } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { PublishedQuestionEntity } from './published-question.entity';

export interface PublishedWish extends PageQuery {
  q?: string | undefined;
  topic?: Topic | undefined;
}

@Injectable()
export class PublishedRepository {
  constructor(private readonly database: Database) {}

  find(questionId: string): Promise<PublishedQuestionEntity | null> {
    return this.published.findOneBy({ questionId });
  }

  /** Publishes, or puts better words in the place of what was published. */
  async put(row: PublishedQuestionEntity): Promise<void> {
    await this.published.delete({ questionId: row.questionId });
    await this.published.insert(row);
  }

  async remove(questionId: string): Promise<void> {
    await this.published.delete({ questionId });
  }

  /** What the schools have published that holds every word of `q`, the newest first. */
  async search(
    schoolIds: string[],
    { q, topic, ...page }: PublishedWish,
  ): Promise<[PublishedQuestionEntity[], number]> {
    if (schoolIds.length === 0) return [[], 0];
    const query = this.published
      .createQueryBuilder('p')
      .where('p.schoolId IN (:...schoolIds)', { schoolIds });
    if (topic) query.andWhere('p.topic = :topic', { topic });
    for (const [at, word] of wordsOf(q).entries()) {
      query.andWhere(`(p.question LIKE :word${at} OR p.answer LIKE :word${at})`, {
        [`word${at}`]: `%${word}%`,
      });
    }
    return query
      .orderBy('p.publishedOn', 'DESC')
      .addOrderBy('p.questionId', 'DESC')
      .skip(offsetOf(page))
      .take(page.pageSize)
      .getManyAndCount();
  }

  private get published() {
    return this.database.of(PublishedQuestionEntity);
  }
}

/** At most five words, with LIKE's own signs taken literally. */
const wordsOf = (q = ''): string[] =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((word) => word.replace(/[%_\\]/g, '\\$&'));
