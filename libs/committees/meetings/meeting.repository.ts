import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type KeptPaper } from '@libs/platform';
import { MeetingEntity } from './meeting.entity';

@Injectable()
export class MeetingRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<MeetingEntity | null> {
    return this.meetings.findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<MeetingEntity | null> {
    return this.meetings.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The latest first. */
  pageOf(committeeId: string, offset: number, limit: number): Promise<[MeetingEntity[], number]> {
    return this.meetings.findAndCount({
      where: { committeeId, archivedAt: IsNull() },
      order: { heldOn: 'DESC', id: 'DESC' },
      skip: offset,
      take: limit,
    });
  }

  async add(meeting: MeetingEntity): Promise<void> {
    await this.meetings.insert(meeting);
  }

  async change(id: string, change: Partial<Omit<MeetingEntity, 'id' | 'minutesFile'>>): Promise<void> {
    await this.meetings.update({ id }, change);
  }

  async setMinutesFile(id: string, file: KeptPaper): Promise<void> {
    await this.database.execute(
      'UPDATE committee_meetings SET minutes_file = ?, revision = revision + 1 WHERE id = ?',
      [JSON.stringify(file), id],
    );
  }

  private get meetings() {
    return this.database.of(MeetingEntity);
  }
}
