import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Conflict, NotFound, photoOf, reaches, Refused, Storage, type Caller } from '@libs/platform';
import { stampOf } from './findings.rule';
import { OwnVisits } from './own-visits.service';
import { mostPhotosAtItem, visitPhotoKey } from './photo-key.rule';
import { isAside } from './places.rule';
import { SiteVisitFindingsRepository } from './site-visit-findings.repository';
import type { SiteVisitPhotoQuery } from './site-visit.dto';
import { isBureau } from './site-visit-looks.service';
import { SiteVisitRepository } from './site-visit.repository';
import { VisitBook } from './visit-book.service';

interface SentPhoto extends SiteVisitPhotoQuery {
  /** Made by the phone. */
  id: string;
  bytes: Buffer;
}

/** Photos that come in from a visit. */
@Injectable()
export class SiteVisitPhotos {
  constructor(
    private readonly own: OwnVisits,
    private readonly book: VisitBook,
    private readonly findings: SiteVisitFindingsRepository,
    private readonly storage: Storage,
  ) {}

  /**
   * Sent twice it is kept once. Place and device stay with the sender.
   * @throws Refused `photo.not-a-photo`, `site-visit.no-such-item`; Conflict `site-visit.enough-photos`, `site-visit.id-taken`
   */
  async receive(caller: Caller, visitId: string, sent: SentPhoto): Promise<void> {
    const { visit } = await this.own.get(caller, visitId);
    if (!visit.checklist.some(({ code }) => code === sent.item))
      throw new Refused('site-visit.no-such-item', 'The checklist has no such item.');
    if (await this.isThere(caller, visitId, sent.id)) return;
    const { content, width, height } = await photoOf(sent.bytes);
    await this.book.writing(async () => {
      const held = await this.own.hold(caller, visitId);
      if (await this.isThere(caller, visitId, sent.id)) return;
      const { position } = held.visitor;
      if ((await this.findings.countPhotos(visitId, position, sent.item)) >= mostPhotosAtItem) {
        throw new Conflict('site-visit.enough-photos', 'There are enough photos of this already.', {
          most: mostPhotosAtItem,
        });
      }
      const receivedAt = this.book.now();
      await this.storage.write(visitPhotoKey(sent.id), content);
      await this.findings.addPhoto({
        id: sent.id,
        visitId,
        position,
        item: sent.item,
        width,
        height,
        takenAt: stampOf(new Date(sent.takenAt), receivedAt),
        receivedAt,
        late: !(await this.own.isOpen(held.visit)),
        removedAt: null,
      });
    });
  }

  /** Also for one that was sent and taken away again: it does not come back. */
  private async isThere(caller: Caller, visitId: string, id: string): Promise<boolean> {
    const photo = await this.findings.findPhoto(id);
    if (!photo) return false;
    const { visitor } = await this.own.get(caller, visitId);
    if (photo.visitId === visitId && photo.position === visitor.position) return true;
    throw new Conflict('site-visit.id-taken', 'Another photo has this id.');
  }
}

/** Who sees a photo: who took it; once the report stands the other visitor, the school and the bureaus; what is set aside, the city. */
@Injectable()
export class SiteVisitPhotoViewing {
  constructor(
    private readonly visits: SiteVisitRepository,
    private readonly findings: SiteVisitFindingsRepository,
    private readonly units: Units,
    private readonly storage: Storage,
  ) {}

  /** @throws NotFound */
  async open(caller: Caller, id: string): Promise<{ content: Readable; bytes: number }> {
    const photo = await this.findings.findPhoto(id);
    if (!photo || photo.removedAt || !(await this.maySee(caller, photo))) throw new NotFound();
    const file = await this.storage.stat(visitPhotoKey(id));
    if (!file) throw new NotFound();
    return { content: this.storage.open(visitPhotoKey(id)), bytes: file.size };
  }

  private async maySee(
    caller: Caller,
    { visitId, position, late }: { visitId: string; position: number; late: boolean },
  ): Promise<boolean> {
    const visitor = await this.visits.findVisitor(visitId, caller.personId);
    if (visitor?.position === position) return true;
    const visit = await this.visits.find(visitId);
    if (!visit || late) return false;
    const { path } = await this.units.get(visit.unitId);
    if (isAside(position)) return isBureau(caller, path);
    if (!visit.finishedAt) return false;
    return visitor !== null || reaches(caller, 'site-visit.view', path);
  }
}
