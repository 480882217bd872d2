import { Injectable } from '@nestjs/common';
import { Transactions } from '@libs/platform';
import { Consents } from '../consents/consents.service';
import { consentText } from '../consents/consent-text.rule';
import { tidyName } from '../families/pupil-name.rule';
import { People, type NewPerson } from '../people/people.service';
import { PhoneVault } from '../people/phone-vault';
import { FamilyLinks, type WantedLink } from './family-links.service';

export interface Joined {
  personId: string;
  pupilId: string;
}

export interface JoiningChild extends Omit<WantedLink, 'personId'> {
  /** The wording agreed to; may be missing when one is in force. */
  consentVersion?: string;
  locale: string;
}

/** Writes down what joining comes to: person, consent and link together, or nothing. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly people: People,
    private readonly vault: PhoneVault,
    private readonly consents: Consents,
    private readonly links: FamilyLinks,
    private readonly transactions: Transactions,
  ) {}

  /** A new account with its first child. @throws Conflict `person.phone-taken` when two come at once */
  open(person: NewPerson, child: JoiningChild): Promise<Joined> {
    return this.transactions.run(async () => {
      const { id } = await this.people.add({ ...person, name: tidyName(person.name) });
      return this.add(id, person.phone, child);
    });
  }

  /**
   * A child for an account that is there. @param phone E.164, of the person
   * @throws Refused `consent.required`, `consent.text-outdated`, `joining.family-full`
   */
  add(personId: string, phone: string, child: JoiningChild): Promise<Joined> {
    const { pupilId, relation, source, consentVersion, locale } = child;
    return this.transactions.run(async () => {
      if (!consentVersion) await this.consents.demand(personId, 'privacy');
      const textVersion = consentVersion ?? consentText('privacy').textVersion;
      await this.consents.give(personId, { kind: 'privacy', textVersion, locale, pupilId });
      await this.links.begin({ personId, pupilId, relation, source }, this.vault.hash(phone));
      return { personId, pupilId };
    });
  }
}
