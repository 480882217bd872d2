import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { DataExportEntity } from './data-export.entity';

@Injectable()
export class DataExportRepository {
  constructor(private readonly database: Database) {}

  async add(made: Omit<DataExportEntity, 'id'>): Promise<void> {
    await this.database.of(DataExportEntity).insert({ ...made, id: newId() });
  }

  listOf(personId: string): Promise<DataExportEntity[]> {
    return this.database.of(DataExportEntity).find({ where: { personId }, order: { exportedAt: 'ASC' } });
  }
}
