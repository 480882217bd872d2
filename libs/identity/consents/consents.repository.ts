import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '@libs/platform';
import { ConsentEntity } from './consent.entity';
import type { ConsentKind } from './consent-text.rule';

@Injectable()
export class ConsentsRepository {
  constructor(private readonly database: Database) {}

  listOf(personId: string): Promise<ConsentEntity[]> {
    return this.consents.find({ where: { personId }, order: { givenAt: 'DESC', id: 'DESC' } });
  }

  async add(consent: ConsentEntity): Promise<void> {
    await this.consents.insert(consent);
  }

  /** False when none was in force. */
  async withdraw(personId: string, kind: ConsentKind, at: Date): Promise<boolean> {
    const done = await this.consents.update({ personId, kind, withdrawnAt: IsNull() }, { withdrawnAt: at });
    return (done.affected ?? 0) > 0;
  }

  private get consents() {
    return this.database.of(ConsentEntity);
  }
}
