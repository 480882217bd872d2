import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, photoOf, Storage, Transactions, type Caller } from '@libs/platform';
import { ActivityDesk } from '../programme/activity-desk.service';
import { reportableStates } from '../programme/activity-states.rule';
import { mostPhotos, photoName, activityPhotoKey } from './photo-key.rule';
import { PhotoRepository } from './photo.repository';

/** Photos of an activity that was held. */
@Injectable()
export class Photos {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly photos: PhotoRepository,
    private readonly storage: Storage,
    private readonly transactions: Transactions,
  ) {}

  /** @throws Refused `photo.not-a-photo`; Conflict `activity.wrong-state | enough-photos` */
  async add(caller: Caller, activityId: string, image: Buffer): Promise<void> {
    this.desk.mustBe(await this.desk.access.open(caller, 'activity.write', activityId), reportableStates);
    const { content, width, height } = await photoOf(image);
    const name = `${createHash('sha256').update(content).digest('hex').slice(0, 40)}.webp`;
    await this.transactions.run(async () => {
      this.desk.mustBe(await this.desk.access.hold(caller, 'activity.write', activityId), reportableStates);
      const already = await this.photos.listOf(activityId);
      if (already.some((photo) => photo.name === name)) return;
      if (already.length >= mostPhotos) {
        throw new Conflict('activity.enough-photos', 'There are enough photos already.', {
          most: mostPhotos,
        });
      }
      await this.storage.write(activityPhotoKey(name), content);
      await this.photos.add({ activityId, name, width, height, addedBy: caller.personId });
    });
  }

  /** Takes a photo away, also after closing. @throws NotFound */
  async remove(caller: Caller, activityId: string, photoId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.desk.access.hold(caller, 'activity.write', activityId);
      const photo = await this.photos.find(activityId, photoId);
      if (!photo) throw new NotFound('activity.no-such-photo', 'There is no such photo.');
      await this.photos.remove(photo.id);
      const isShownElsewhere = await this.photos.hasName(photo.name);
      if (isShownElsewhere) return;
      this.transactions.afterCommit(() => this.storage.remove(activityPhotoKey(photo.name)));
    });
  }

  /** For people of the school and those above it. @throws NotFound */
  async open(caller: Caller, name: string): Promise<{ content: Readable; bytes: number }> {
    const schools = photoName.test(name) ? await this.photos.schoolsShowing(name) : [];
    const isTheirs = schools.some((school) =>
      caller.roles.some(({ unitPath }) => unitPath.startsWith(school) || school.startsWith(unitPath)),
    );
    const file = isTheirs ? await this.storage.stat(activityPhotoKey(name)) : null;
    if (!file) throw new NotFound();
    return { content: this.storage.open(activityPhotoKey(name)), bytes: file.size };
  }
}
