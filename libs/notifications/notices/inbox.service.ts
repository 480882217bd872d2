import { Injectable } from '@nestjs/common';
import type { PageQuery } from '@libs/platform';
import type { NoticeEntity } from './notice.entity';
import { NoticeRepository } from './notice.repository';

const daysKept = 180;
const atOnce = 2000;
const dayMs = 86_400_000;

/** What a person finds in the app, for half a year. */
@Injectable()
export class Inbox {
  constructor(private readonly notices: NoticeRepository) {}

  page(personId: string, query: PageQuery): Promise<[NoticeEntity[], number]> {
    return this.notices.page(personId, query);
  }

  countUnread(personId: string): Promise<number> {
    return this.notices.countUnread(personId);
  }

  /** @param ids null: all */
  async read(personId: string, ids: string[] | null, now: Date): Promise<void> {
    if (ids?.length !== 0) await this.notices.markRead(personId, ids, now);
  }

  async forgetOld(now: Date, signal: AbortSignal): Promise<void> {
    const before = new Date(now.getTime() - daysKept * dayMs);
    while (!signal.aborted && (await this.notices.forgetBefore(before, atOnce)) === atOnce);
  }
}
