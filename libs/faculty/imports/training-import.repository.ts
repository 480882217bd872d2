import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '@libs/platform';
import { TrainingImportEntity } from './training-import.entity';

@Injectable()
export class TrainingImportRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<TrainingImportEntity | null> {
    return this.lists.findOneBy({ id });
  }

  async add(list: TrainingImportEntity): Promise<void> {
    await this.lists.insert(list);
  }

  /** false when it was committed already: of two commits at once, one does it. The names in it are no longer needed. */
  async markCommitted(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE training_imports SET state = 'COMMITTED', committed_at = ?, \`lines\` = '[]'
        WHERE id = ? AND state = 'PREVIEWED'`,
      [at, id],
    );
    return affected === 1;
  }

  async removeBefore(at: Date): Promise<void> {
    await this.lists.delete({ createdAt: LessThan(at) });
  }

  private get lists() {
    return this.database.of(TrainingImportEntity);
  }
}
