import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consents } from '../consents/consents.service';
import { consentsView } from '../consents/consent.view';
import { Families } from '../families/families.service';
import { People } from '../people/people.service';
import { Sessions } from '../sessions/sessions.service';
import { PersonalData } from './personal-data.service';

/** What this noun holds about a person: account, children, consents, devices. */
@Injectable()
export class IdentityData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly people: People,
    private readonly families: Families,
    private readonly consents: Consents,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.personalData.contribute('account', (personId) => this.account(personId));
    this.personalData.contribute('children', (personId) => this.children(personId));
    this.personalData.contribute('consents', async (personId) => {
      return consentsView(await this.consents.listOf(personId)).history;
    });
    this.personalData.contribute('devices', async (personId) => {
      const open = await this.sessions.everyOf(personId);
      return open.map(({ device, createdAt }) => ({ device, signedInAt: createdAt.toISOString() }));
    });
  }

  private async account(personId: string): Promise<unknown> {
    const person = await this.people.get(personId);
    const { id, name, locale, createdAt } = person;
    return { id, name, phone: this.people.phoneOf(person), locale, createdAt: createdAt.toISOString() };
  }

  private async children(personId: string): Promise<unknown> {
    const children = await this.families.childrenOf(personId);
    return children.map(({ name, className, schoolName, relation }) => ({
      name,
      className,
      schoolName,
      relation,
    }));
  }
}
