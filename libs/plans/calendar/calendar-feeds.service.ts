import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { People } from '@libs/identity';
import { Clock, Config, Conflict, NotFound, Transactions, type Caller } from '@libs/platform';
import { Timetables } from '../timetable/timetables.service';
import { calendarFile, type CalendarWords } from './calendar-file';
import { CalendarFeedRepository } from './calendar-feed.repository';
import type { CalendarFeedView, NewCalendarFeedView } from './calendar-feed.view';

const mostFeeds = 5;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const words: Record<'zh' | 'en', CalendarWords> = {
  zh: {
    name: '家长学校课表',
    required: '必修',
    optional: '选修',
    instructor: '主讲',
    online: '线上学习，这一周里随时可学',
  },
  en: {
    name: 'Parent school',
    required: 'Required',
    optional: 'Optional',
    instructor: 'With',
    online: 'Online, any time this week',
  },
};

/** Somebody's calendars, and what stands on their part. */
@Injectable()
export class FeedOwners {
  constructor(
    readonly people: People,
    readonly timetables: Timetables,
  ) {}
}

/** The addresses under which phones and computers read a timetable without a session. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly owners: FeedOwners,
    private readonly transactions: Transactions,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<CalendarFeedView[]> {
    const feeds = await this.feeds.listOf(caller.personId);
    return feeds.map(({ id, createdAt }) => ({ id, createdAt }));
  }

  /** The address is shown this once. @throws Conflict `calendar.too-many` */
  async add(caller: Caller): Promise<NewCalendarFeedView> {
    return this.transactions.run(async () => {
      if ((await this.feeds.listOf(caller.personId)).length >= mostFeeds) {
        throw new Conflict('calendar.too-many', 'There are enough calendar addresses; take one back first.');
      }
      const token = randomBytes(24).toString('base64url');
      const feed = await this.feeds.add(caller.personId, hashOf(token), this.clock.now());
      const url = `${this.config.publicUrl}/api/calendars/${token}/jiaxue.ics`;
      return { id: feed.id, createdAt: feed.createdAt, url };
    });
  }

  /** From now on nothing answers under that address. @throws NotFound */
  async takeBack(caller: Caller, id: string): Promise<void> {
    if (!(await this.feeds.remove(caller.personId, id))) throw unknown();
  }

  /** The calendar under an address. @throws NotFound for an unknown address or one that was taken back */
  async read(token: string): Promise<string> {
    const feed = await this.feeds.findByHash(hashOf(token));
    const person = feed && (await this.owners.people.find(feed.personId));
    if (!person) throw unknown();
    const { sessions } = await this.owners.timetables.of(person.id);
    const language = person.locale.startsWith('en') ? 'en' : 'zh';
    return calendarFile(sessions, words[language], {
      publicUrl: this.config.publicUrl,
      now: this.clock.now(),
    });
  }
}

const unknown = () => new NotFound('calendar.not-found', 'There is no such calendar.');
