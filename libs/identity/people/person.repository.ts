import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '@libs/platform';
import { PersonEntity } from './person.entity';

@Injectable()
export class PersonRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<PersonEntity | null> {
    return this.people.findOneBy({ id, erasedAt: IsNull() });
  }

  findMany(ids: string[]): Promise<PersonEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.people.findBy({ id: In(ids) });
  }

  findByPhoneHash(phoneHash: string): Promise<PersonEntity | null> {
    return this.people.findOneBy({ phoneHash });
  }

  findByPhoneHashes(hashes: string[]): Promise<PersonEntity[]> {
    return hashes.length === 0 ? Promise.resolve([]) : this.people.findBy({ phoneHash: In(hashes) });
  }

  async add(person: PersonEntity): Promise<void> {
    await this.people.insert(person);
  }

  async change(id: string, change: Partial<PersonEntity>): Promise<void> {
    await this.people.update({ id }, change);
  }

  private get people() {
    return this.database.of(PersonEntity);
  }
}
