import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { OuterChannel } from '../notices/notice-kinds.rule';
import { ContactEntity } from './contact.entity';

/** Addresses outside of the platform, sealed. */
@Injectable()
export class ContactRepository {
  constructor(private readonly database: Database) {}

  listOf(personId: string): Promise<ContactEntity[]> {
    return this.contacts.findBy({ personId });
  }

  find(id: string): Promise<ContactEntity | null> {
    return this.contacts.findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(personId: string, channel: OuterChannel): Promise<ContactEntity | null> {
    return this.contacts.findOne({ where: { personId, channel }, lock: { mode: 'pessimistic_write' } });
  }

  /** In the place of the one there was. */
  async put(contact: ContactEntity): Promise<void> {
    await this.remove(contact.personId, contact.channel);
    await this.contacts.insert(contact);
  }

  async change(id: string, change: Partial<ContactEntity>): Promise<void> {
    await this.contacts.update({ id }, change);
  }

  /** What was on its way there goes too. */
  async remove(personId: string, channel: OuterChannel): Promise<void> {
    await this.contacts.delete({ personId, channel });
    await this.database.execute(
      `DELETE FROM notice_deliveries WHERE person_id = ? AND channel = ? AND state IN ('WAITING', 'SENDING')`,
      [personId, channel],
    );
  }

  /** Sealed under another key than this, in the order of their ids. */
  listUnderOtherKeys(key: string, after: string, most: number): Promise<ContactEntity[]> {
    return this.contacts
      .createQueryBuilder('c')
      .where('c.addressKey <> :key AND c.id > :after', { key, after })
      .orderBy('c.id')
      .take(most)
      .getMany();
  }

  private get contacts() {
    return this.database.of(ContactEntity);
  }
}
