import { Injectable } from '@nestjs/common';
import { Config } from '@libs/platform';
import { ContactRepository } from './contact.repository';
import { Contacts } from './contacts.service';

const batch = 500;

/** Seals every address under the first key of the ring, as is done with phone numbers. May be broken off at any time. */
@Injectable()
export class ContactRotation {
  constructor(
    private readonly repository: ContactRepository,
    private readonly contacts: Contacts,
    private readonly config: Config,
  ) {}

  /** Counts only: sealed anew, and those whose key is missing. */
  async run(): Promise<{ sealed: number; unopened: number }> {
    const current = this.config.phoneKeys[0]?.id ?? '';
    const done = { sealed: 0, unopened: 0 };
    for (let after = ''; ;) {
      const rows = await this.repository.listUnderOtherKeys(current, after, batch);
      const last = rows.at(-1);
      if (!last) return done;
      for (const row of rows) {
        const address = this.opened(row);
        if (address === null) done.unopened += 1;
        else {
          await this.repository.change(row.id, this.contacts.sealed(address));
          done.sealed += 1;
        }
      }
      after = last.id;
    }
  }

  private opened(row: Parameters<Contacts['addressOf']>[0]): string | null {
    try {
      return this.contacts.addressOf(row);
    } catch {
      return null;
    }
  }
}
