import { Injectable } from '@nestjs/common';
import { AnnouncementRepository } from './announcements.repository';
import { announceNever } from './announcement.rule';

/**
 * At which second of verified time a learner's minutes are announced next (MinutesVerified): the floors above say when
 * it would matter to them, so that what follows from watching follows from the very report that fills it.
 */
@Injectable()
export class Announcements {
  constructor(private readonly repository: AnnouncementRepository) {}

  /**
   * Verified seconds of all time. Until the transaction ends no report of this person is recorded, so that nothing
   * slips between judging and asking. null for who has never opened a player: the first second is announced anyway.
   */
  hold(personId: string): Promise<number | null> {
    return this.repository.lock(personId);
  }

  /** Asks to be told by the report with which the person's verified seconds of all time reach this number. */
  async announceAt(personId: string, seconds: number): Promise<void> {
    await this.repository.setMark([personId], Math.min(seconds, announceNever));
  }

  /** Asks to be told by the next report that verifies anything, whatever was asked before. */
  async announceNext(personIds: readonly string[]): Promise<void> {
    if (personIds.length > 0) await this.repository.setMark(personIds, 0);
  }
}
