import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { CalendarFeedEntity } from './calendar-feed.entity';

@Injectable()
export class CalendarFeedRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  listOf(personId: string): Promise<CalendarFeedEntity[]> {
    return this.feeds.find({ where: { personId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  findByHash(tokenHash: string): Promise<CalendarFeedEntity | null> {
    return this.feeds.findOneBy({ tokenHash });
  }

  async add(personId: string, tokenHash: string, createdAt: Date): Promise<CalendarFeedEntity> {
    const feed = this.feeds.create({ id: newId(), personId, tokenHash, createdAt });
    await this.feeds.insert(feed);
    return feed;
  }

  /** False when the person has no such feed. */
  async remove(personId: string, id: string): Promise<boolean> {
    const { affected } = await this.feeds.delete({ id, personId });
    return (affected ?? 0) > 0;
  }

  async removeAll(personId: string): Promise<void> {
    await this.feeds.delete({ personId });
  }

  private get feeds() {
    return this.database.of(CalendarFeedEntity);
  }
}
