import { Injectable } from '@nestjs/common';
import { Clock, Conflict, newId, NotFound } from '@libs/platform';
import { Passwords } from './passwords';
import type { PersonEntity } from './person.entity';
import { PersonRepository } from './person.repository';
import { PhoneVault } from './phone-vault';

export interface NewPerson {
  name: string;
  /** E.164; checked by `readPhone` before. */
  phone: string;
  /** Plain; null for an account that is activated later. */
  password: string | null;
  locale?: string;
}

/** The door to people with accounts. */
@Injectable()
export class People {
  constructor(
    private readonly repository: PersonRepository,
    private readonly vault: PhoneVault,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<PersonEntity | null> {
    return this.repository.find(id);
  }

  /** @throws NotFound `person.not-found`, for erased people too */
  async get(id: string): Promise<PersonEntity> {
    const person = await this.repository.find(id);
    if (!person) throw new NotFound('person.not-found', 'There is no such person.');
    return person;
  }

  findMany(ids: string[]): Promise<PersonEntity[]> {
    return this.repository.findMany([...new Set(ids)]);
  }

  /** @param phone E.164 */
  findByPhone(phone: string): Promise<PersonEntity | null> {
    return this.repository.findByPhoneHash(this.vault.hash(phone));
  }

  /** The number in E.164; null when erased. */
  phoneOf(person: Pick<PersonEntity, 'phoneCipher' | 'phoneKey'>): string | null {
    if (!person.phoneCipher || !person.phoneKey) return null;
    return this.vault.open({ cipher: person.phoneCipher, keyId: person.phoneKey });
  }

  /** Whether the password is a temporary one that was not changed in time. */
  passwordIsOver({ passwordTemporary, passwordExpiresAt }: PersonEntity): boolean {
    return passwordTemporary && passwordExpiresAt !== null && passwordExpiresAt <= this.clock.now();
  }

  /** @throws Conflict `person.phone-taken` */
  async add(person: NewPerson): Promise<PersonEntity> {
    if (await this.findByPhone(person.phone)) {
      throw new Conflict('person.phone-taken', 'This phone number has an account already.');
    }
    const sealed = this.vault.seal(person.phone);
    const row: PersonEntity = {
      id: newId(),
      name: person.name,
      phoneCipher: sealed.cipher,
      phoneKey: sealed.keyId,
      phoneHash: sealed.hash,
      passwordHash: person.password === null ? null : await this.passwords.hash(person.password),
      passwordTemporary: false,
      passwordExpiresAt: null,
      locale: person.locale ?? 'zh-CN',
      createdAt: this.clock.now(),
      erasedAt: null,
    };
    await this.repository.add(row);
    return row;
  }
}
