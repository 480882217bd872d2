import { Injectable } from '@nestjs/common';
import { Families } from '@libs/identity';
import { pageOf, Refused, type Caller, type Page, type PageQuery } from '@libs/platform';
import { PracticePhotoRepository } from '../photos/practice-photo.repository';
import type { PracticeSharingBody } from '../records/practice.dto';
import { PracticeListQuery } from '../records/practice-list.query';
import { PracticeReach } from '../records/practice-reach.service';
import { PracticeRecordRepository } from '../records/practice-record.repository';
import { PracticeWork } from '../records/practice-work.service';
import type { SharedPracticeView } from './shared-practice.view';
import { sharingTextVersion } from './sharing-text.rule';

/** Showing a record to the families of the school: only with the author's consent, only as long as it stands. */
@Injectable()
export class PracticeSharing {
  constructor(
    private readonly reach: PracticeReach,
    private readonly records: PracticeRecordRepository,
    private readonly work: PracticeWork,
  ) {}

  /** @throws Refused `consent.text-outdated` */
  async agree(caller: Caller, id: string, { agreed, textVersion }: PracticeSharingBody): Promise<void> {
    if (agreed && textVersion !== sharingTextVersion) {
      const details = { textVersion: sharingTextVersion };
      throw new Refused('consent.text-outdated', 'The text has changed; it has to be read again.', {
        details,
      });
    }
    await this.work.transactions.run(async () => {
      const { record, situation } = await this.reach.hold(caller, id, 'share');
      if (situation.agreed === agreed) return;
      const now = this.work.days.now();
      if (agreed) await this.records.agree({ recordId: id, textVersion, agreedAt: now });
      else await this.records.disagree(id, now);
      await this.records.change(id, { revision: record.revision + 1 });
    });
  }

  /** @throws Conflict `practice.changed-meanwhile`, `practice.not-now` without consent */
  async show(caller: Caller, id: string, revision: number): Promise<void> {
    await this.work.transactions.run(async () => {
      await this.reach.hold(caller, id, 'show', revision);
      await this.records.change(id, { shownAt: this.work.days.now(), revision: revision + 1 });
    });
  }

  async hide(caller: Caller, id: string): Promise<void> {
    await this.work.transactions.run(async () => {
      const { record } = await this.reach.hold(caller, id, 'hide');
      await this.records.change(id, { shownAt: null, revision: record.revision + 1 });
    });
  }
}

/** What a guardian finds of other families: without anybody's name. */
@Injectable()
export class SharedPractice {
  constructor(
    private readonly families: Families,
    private readonly list: PracticeListQuery,
    private readonly photos: PracticePhotoRepository,
  ) {}

  async forGuardian(caller: Caller, query: PageQuery): Promise<Page<SharedPracticeView>> {
    const children = await this.families.childrenOf(caller.personId);
    const schools = [...new Set(children.map(({ schoolId }) => schoolId))];
    const [rows, total] = await this.list.shown(schools, query);
    const photos = await this.photos.ofRecords(rows.map(({ id }) => id));
    const items = rows.map(({ id, kind, text, gradeName }) => ({
      ...{ id, kind, text, gradeName },
      photoUrls: (photos.get(id) ?? []).map((photoId) => `/api/practice-photos/${photoId}`),
    }));
    return pageOf(items, query, total);
  }
}
