import { Injectable } from '@nestjs/common';
import { Families, People } from '@libs/identity';
import { pageOf, type Caller, type Page } from '@libs/platform';
import { PracticePhotoRepository } from '../photos/practice-photo.repository';
import { sharingTextVersion } from '../sharing/sharing-text.rule';
import type { OwnPracticeQuery, SchoolPracticeQuery } from './practice.dto';
import type { PracticeItemView, PracticeOpeningsView, PracticeRecordView } from './practice.view';
import { PracticeDays } from './practice-days.service';
import { PracticeListQuery, type PracticeRow } from './practice-list.query';
import { PracticeReach } from './practice-reach.service';
import { PracticeRecordRepository } from './practice-record.repository';

const firstLines = 120;

/** What a record is read from, kept together so that no constructor grows past five. */
@Injectable()
export class PracticeShelf {
  constructor(
    readonly list: PracticeListQuery,
    readonly records: PracticeRecordRepository,
    readonly photos: PracticePhotoRepository,
  ) {}
}

/** Records as their authors and those who answer read them. */
@Injectable()
export class PracticeLooks {
  constructor(
    private readonly reach: PracticeReach,
    private readonly shelf: PracticeShelf,
    private readonly people: People,
    private readonly families: Families,
    private readonly days: PracticeDays,
  ) {}

  async own(caller: Caller, query: OwnPracticeQuery): Promise<Page<PracticeItemView>> {
    const [rows, total] = await this.shelf.list.ofAuthor(caller.personId, query.archived === '1', query);
    return pageOf(rows.map(practiceItem), query, total);
  }

  async ofSchool(
    caller: Caller,
    schoolId: string,
    query: SchoolPracticeQuery,
  ): Promise<Page<PracticeItemView>> {
    const { school, within } = await this.reach.school(caller, schoolId);
    const [rows, total] = await this.shelf.list.ofSchool(school.id, within, query);
    return pageOf(rows.map(practiceItem), query, total);
  }

  /** For whom and for which terms the guardian can write. */
  async openings(caller: Caller): Promise<PracticeOpeningsView> {
    const children = await this.families.childrenOf(caller.personId);
    const terms = await this.days.openTerms();
    return {
      children: children.map(({ pupilId, name, schoolName }) => ({ pupilId, name, schoolName })),
      terms: terms.map(({ schoolYear, number }) => ({ schoolYear, term: number })),
    };
  }

  async one(caller: Caller, id: string): Promise<PracticeRecordView> {
    const { record, situation, may } = await this.reach.get(caller, id);
    const row = (await this.shelf.list.one(id)) as PracticeRow;
    const replies = await this.shelf.records.repliesTo(id);
    const photos = await this.shelf.photos.listOf(id);
    const ids = [record.authorId, ...replies.map(({ authorId }) => authorId)].filter((one) => one !== null);
    const names = new Map((await this.people.findMany(ids)).map((person) => [person.id, person.name]));
    const nameOf = (personId: string | null): string | null => (personId && names.get(personId)) || null;
    return {
      ...practiceItem(row),
      pupilId: record.pupilId,
      text: record.text,
      schoolName: row.schoolName,
      authorName: nameOf(record.authorId),
      photos: photos.map(({ id: photoId, width, height }) => ({
        ...{ id: photoId, width, height },
        url: photoUrlOf(photoId),
      })),
      replies: replies.map(({ kind, text, authorId, writtenAt }) => ({
        ...{ kind, text, authorName: nameOf(authorId), writtenAt: writtenAt.toISOString() },
      })),
      agreed: situation.agreed,
      sharingTextVersion,
      archived: situation.archived,
      revision: record.revision,
      may,
    };
  }
}

const photoUrlOf = (photoId: string): string => `/api/practice-photos/${photoId}`;

export const practiceItem = (row: PracticeRow): PracticeItemView => ({
  id: row.id,
  pupilName: row.pupilName,
  className: row.className,
  schoolYear: row.schoolYear,
  term: row.term,
  kind: row.kind,
  state: row.state,
  text: row.text.slice(0, firstLines),
  photoCount: row.photos,
  photoUrl: row.firstPhoto && photoUrlOf(row.firstPhoto),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  dueOn: row.dueOn,
  acceptedAt: row.acceptedAt?.toISOString() ?? null,
  acceptedByItself: row.acceptedAt !== null && row.acceptedBy === null,
  shown: row.shownAt !== null,
});
