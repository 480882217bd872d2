import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { StandardEntity } from './standard.entity';

/** Versions are added and read; nothing here changes one. */
@Injectable()
export class StandardRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<StandardEntity | null> {
    return this.database.of(StandardEntity).findOneBy({ id });
  }

  findVersion(code: string, version: string): Promise<StandardEntity | null> {
    return this.database.of(StandardEntity).findOneBy({ code, version });
  }

  /** The version a city has published last; null while it has published none of its own. */
  async findLastPublished(): Promise<StandardEntity | null> {
    const where = { publishedBy: Not(IsNull()) };
    const [last] = await this.database
      .of(StandardEntity)
      .find({ where, order: { createdAt: 'DESC', id: 'DESC' }, take: 1 });
    return last ?? null;
  }

  async listVersions(): Promise<string[]> {
    const all = await this.database.of(StandardEntity).find({ select: { version: true } });
    return all.map(({ version }) => version);
  }

  /** The latest first. */
  list(query: PageQuery): Promise<[StandardEntity[], number]> {
    return this.database.of(StandardEntity).findAndCount({
      order: { createdAt: 'DESC', id: 'DESC' },
      skip: offsetOf(query),
      take: query.pageSize,
    });
  }

  async add(standard: Omit<StandardEntity, 'createdAt'>): Promise<void> {
    await this.database.of(StandardEntity).insert({ ...standard, document: standard.document as never });
  }

  /** Several processes may start at once: the first one's row stays. */
  async addUnlessThere(
    standard: Pick<StandardEntity, 'id' | 'code' | 'version' | 'document' | 'hash'>,
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO rating_standards (id, code, version, document, hash) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE id = id`,
      [standard.id, standard.code, standard.version, JSON.stringify(standard.document), standard.hash],
    );
  }
}
