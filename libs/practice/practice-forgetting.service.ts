import { Injectable } from '@nestjs/common';
import { Storage } from '@libs/platform';
import { WaitingRecordsRepository } from './answers/waiting-records.repository';
import { practicePhotoKey } from './photos/practice-photo-key.rule';
import { daysToRestore } from './records/practice-state.rule';
import { PracticeWork } from './records/practice-work.service';

const atOnce = 100;
const dayMs = 86_400_000;

/** What is put away or belongs to a deleted account goes. Files first: a crash in between is made good the next time. */
@Injectable()
export class PracticeForgetting {
  constructor(
    private readonly waiting: WaitingRecordsRepository,
    private readonly storage: Storage,
    private readonly work: PracticeWork,
  ) {}

  async forgetArchived(signal: AbortSignal): Promise<void> {
    const before = new Date(this.work.days.now().getTime() - daysToRestore * dayMs);
    for (let more = true; more && !signal.aborted;) {
      const ids = (await this.waiting.listArchived(before, atOnce)).map(({ id }) => id);
      await this.empty(ids);
      more = ids.length === atOnce;
    }
  }

  async forgetPerson(personId: string): Promise<void> {
    const ids = (await this.waiting.listOf(personId)).map(({ id }) => id);
    await this.empty(ids);
    await this.waiting.forgetAuthor(personId);
    await this.waiting.forgetAnswerer(personId);
  }

  private async empty(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const { id } of await this.waiting.photosOf(ids)) await this.storage.remove(practicePhotoKey(id));
    await this.work.transactions.run(() => this.waiting.empty(ids));
  }
}
