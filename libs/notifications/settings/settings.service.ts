import { Injectable } from '@nestjs/common';
import { Transactions, type Caller } from '@libs/platform';
import { Contacts } from '../contacts/contacts.service';
import { noticeGroups, type NoticeGroup } from '../notices/notice-kinds.rule';
import { digestAt, usualQuietHours } from './quiet-hours.rule';
import type { NoticeSettingsBody } from './settings.dto';
import { SettingsRepository } from './settings.repository';
import type { NoticeSettingsView } from './settings.view';

/** Groups that are for people in office only. */
const offices: Partial<Record<NoticeGroup, readonly string[]>> = {
  work: ['coordinator', 'instructor'],
  assessment: ['coordinator', 'district_officer', 'city_officer', 'reviewer'],
};

/** What a person wants to be told, how and when. */
@Injectable()
export class NoticeSettings {
  constructor(
    private readonly settings: SettingsRepository,
    private readonly contacts: Contacts,
    private readonly transactions: Transactions,
  ) {}

  async of(caller: Caller): Promise<NoticeSettingsView> {
    const quiet = (await this.settings.quietHours(caller.personId)) ?? usualQuietHours;
    const isFor = (group: NoticeGroup): boolean =>
      offices[group]?.some((office) => caller.roles.some(({ role }) => role === office)) ?? true;
    return {
      quietFrom: quiet.from,
      quietUntil: quiet.until,
      digestAt,
      groups: noticeGroups.filter(isFor),
      refused: await this.settings.refused(caller.personId),
      contacts: await this.contacts.of(caller),
    };
  }

  async set(personId: string, { quietFrom, quietUntil, refused }: NoticeSettingsBody): Promise<void> {
    const once = new Map(refused.map((one) => [`${one.group}/${one.channel}`, one]));
    await this.transactions.run(async () => {
      await this.settings.setQuietHours(personId, { from: quietFrom, until: quietUntil });
      const rows = [...once.values()].map(({ group, channel }) => ({ group, channel }));
      await this.settings.setRefused(personId, rows);
    });
  }
}
