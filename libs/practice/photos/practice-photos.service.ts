import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Conflict, newId, NotFound, photoOf, Storage, type Caller } from '@libs/platform';
import { mostPhotos } from '../records/practice-state.rule';
import { PracticeReach } from '../records/practice-reach.service';
import { PracticeRecordRepository } from '../records/practice-record.repository';
import { PracticeWork } from '../records/practice-work.service';
import { practicePhotoKey } from './practice-photo-key.rule';
import { PracticePhotoRepository } from './practice-photo.repository';

/** Photos of a record while it is being written. */
@Injectable()
export class PracticePhotos {
  constructor(
    private readonly reach: PracticeReach,
    private readonly records: PracticeRecordRepository,
    private readonly photos: PracticePhotoRepository,
    private readonly storage: Storage,
    private readonly work: PracticeWork,
  ) {}

  /** @throws Refused `photo.not-a-photo`; Conflict `practice.not-now | enough-photos` */
  async add(caller: Caller, recordId: string, bytes: Buffer): Promise<void> {
    const { may } = await this.reach.get(caller, recordId);
    if (!may.includes('edit')) throw new Conflict('practice.not-now', 'This record is not being written.');
    const { content, width, height } = await photoOf(bytes);
    await this.work.transactions.run(async () => {
      const { record } = await this.reach.hold(caller, recordId, 'edit');
      if ((await this.photos.count(recordId)) >= mostPhotos) {
        throw new Conflict('practice.enough-photos', 'There are enough photos already.', {
          most: mostPhotos,
        });
      }
      const id = newId();
      await this.storage.write(practicePhotoKey(id), content);
      await this.photos.add({ id, recordId, width, height, createdAt: this.work.days.now() });
      await this.records.change(recordId, { revision: record.revision + 1 });
    });
  }

  /** @throws NotFound `practice.no-such-photo` */
  async remove(caller: Caller, recordId: string, photoId: string): Promise<void> {
    await this.work.transactions.run(async () => {
      const { record } = await this.reach.hold(caller, recordId, 'edit');
      const photo = await this.photos.find(photoId);
      if (photo?.recordId !== recordId)
        throw new NotFound('practice.no-such-photo', 'There is no such photo.');
      await this.photos.remove(photoId);
      await this.records.change(recordId, { revision: record.revision + 1 });
      this.work.transactions.afterCommit(() => this.storage.remove(practicePhotoKey(photoId)));
    });
  }
}

/** Who sees a photo: who reads its record, and families of the school once it is shown. */
@Injectable()
export class PracticePhotoViewing {
  constructor(
    private readonly reach: PracticeReach,
    private readonly records: PracticeRecordRepository,
    private readonly photos: PracticePhotoRepository,
    private readonly storage: Storage,
  ) {}

  /** @throws NotFound */
  async open(caller: Caller, id: string): Promise<{ content: Readable; bytes: number }> {
    const photo = await this.photos.find(id);
    if (!photo) throw new NotFound();
    await this.check(caller, photo.recordId);
    const file = await this.storage.stat(practicePhotoKey(id));
    if (!file) throw new NotFound();
    return { content: this.storage.open(practicePhotoKey(id)), bytes: file.size };
  }

  private async check(caller: Caller, recordId: string): Promise<void> {
    const record = await this.records.find(recordId);
    const isShown = record?.shownAt && !record.archivedAt;
    const isOfSchool = caller.roles.some(
      ({ role, unitPath }) => role === 'guardian' && record && unitPath.startsWith(record.schoolPath),
    );
    if (isShown && isOfSchool) return;
    await this.reach.get(caller, recordId);
  }
}
