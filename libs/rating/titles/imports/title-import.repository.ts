import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { TitleImportEntity } from '../title.entity';

@Injectable()
export class TitleImportRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<TitleImportEntity | null> {
    return this.database.of(TitleImportEntity).findOneBy({ id });
  }

  async add(wanted: Omit<TitleImportEntity, 'createdAt'>): Promise<void> {
    await this.database.of(TitleImportEntity).insert(wanted);
  }

  /** false when it was committed already: of two commits at once, one does it. */
  async markCommitted(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE title_imports SET state = 'COMMITTED', committed_at = ? WHERE id = ? AND state = 'PREVIEWED'`,
      [at, id],
    );
    return affected === 1;
  }
}
