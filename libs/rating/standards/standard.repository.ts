import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { StandardEntity } from './standard.entity';

@Injectable()
export class StandardRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<StandardEntity | null> {
    return this.database.of(StandardEntity).findOneBy({ id });
  }

  findVersion(code: string, version: string): Promise<StandardEntity | null> {
    return this.database.of(StandardEntity).findOneBy({ code, version });
  }

  /** Several processes may start at once: the first one's row stays. */
  async addUnlessThere(standard: Omit<StandardEntity, 'createdAt'>): Promise<void> {
    await this.database.execute(
      `INSERT INTO rating_standards (id, code, version, document, hash) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE id = id`,
      [standard.id, standard.code, standard.version, JSON.stringify(standard.document), standard.hash],
    );
  }
}
