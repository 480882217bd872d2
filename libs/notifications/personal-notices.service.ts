import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { ContactRepository } from './contacts/contact.repository';
import { Contacts } from './contacts/contacts.service';
import type { NoticeFacts } from './notices/notice-kinds.rule';
import { noticeText } from './notices/notice-words.rule';
import { PersonalNoticesRepository } from './personal-notices.repository';
import { SettingsRepository } from './settings/settings.repository';

/** What this noun holds about a person, for the person. */
@Injectable()
export class PersonalNotices implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly repository: PersonalNoticesRepository,
    private readonly settings: SettingsRepository,
    private readonly contacts: ContactRepository,
    private readonly reading: Contacts,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('notices', async (personId) => {
      const told = await this.repository.noticesOf(personId);
      const contacts = await this.contacts.listOf(personId);
      return {
        told: told.map(({ kind, facts, toldAt }) => ({
          text: noticeText(
            kind,
            typeof facts === 'string' ? (JSON.parse(facts) as NoticeFacts) : facts,
            'zh-CN',
          ),
          toldAt,
        })),
        contacts: contacts.map((contact) => ({
          channel: contact.channel,
          address: this.reading.addressOf(contact),
          connected: contact.verifiedAt !== null,
        })),
        quietHours: await this.settings.quietHours(personId),
        refused: await this.settings.refused(personId),
      };
    });
  }
}
