import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { ClassLookEntity } from './class-look.entity';

@Injectable()
export class ClassLookRepository {
  constructor(private readonly database: Database) {}

  async add(look: Omit<ClassLookEntity, 'id'>): Promise<void> {
    await this.database.of(ClassLookEntity).insert({ ...look, id: newId() });
  }
}
