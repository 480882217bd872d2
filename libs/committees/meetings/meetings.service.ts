import { Injectable, type StreamableFile } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import {
  cleanRichText,
  Clock,
  Conflict,
  dayOf,
  Malformed,
  newId,
  NotFound,
  offsetOf,
  pageOf,
  paperOf,
  PaperShelf,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { CommitteeAccess } from '../committee-access.service';
import { CommitteeNews } from '../committee-news.service';
import type { CommitteeEntity } from '../terms/committee.entity';
import { stateOn } from '../terms/term-of-office.rule';
import type { MeetingChangeBody, NewMeetingBody } from './meeting.dto';
import type { MeetingEntity } from './meeting.entity';
import { MeetingRepository } from './meeting.repository';
import { meetingView, type MeetingView } from './meeting.view';

/** Meetings of a committee with agenda and minutes. */
@Injectable()
export class Meetings {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly meetings: MeetingRepository,
    private readonly news: CommitteeNews,
    private readonly shelf: PaperShelf,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, committeeId: string, query: PageQuery): Promise<Page<MeetingView>> {
    await this.access.committee(caller, 'committee.view', committeeId);
    const [found, total] = await this.meetings.pageOf(committeeId, offsetOf(query), query.pageSize);
    return pageOf(
      found.map((meeting) => this.view(meeting)),
      query,
      total,
    );
  }

  /** @throws Malformed `heldOn` outside of the term of office */
  async add(caller: Caller, committeeId: string, body: NewMeetingBody): Promise<MeetingView> {
    const { committee, unit } = await this.access.committee(caller, 'committee.manage', committeeId);
    checkDay(committee, body.heldOn);
    const meeting: MeetingEntity = {
      id: newId(),
      committeeId,
      heldOn: body.heldOn,
      agenda: body.agenda.trim(),
      attendance: body.attendance ?? null,
      minutesHtml: cleanRichText(body.minutesHtml ?? ''),
      minutesFile: null,
      revision: 1,
      createdAt: this.clock.now(),
      archivedAt: null,
    };
    await this.news.during(unit, () => this.meetings.add(meeting));
    return this.view(meeting);
  }

  /** @throws Conflict `meeting.changed-meanwhile` */
  async change(caller: Caller, id: string, body: MeetingChangeBody): Promise<MeetingView> {
    const { committee, unit } = await this.get(caller, 'committee.manage', id);
    return this.news.during(unit, async () => {
      const meeting = await this.meetings.lock(id);
      if (meeting?.revision !== body.revision) {
        throw new Conflict('meeting.changed-meanwhile', 'Somebody else has changed this meeting meanwhile.', {
          revision: meeting?.revision,
        });
      }
      const change = {
        heldOn: body.heldOn ?? meeting.heldOn,
        agenda: body.agenda?.trim() ?? meeting.agenda,
        attendance: body.attendance === undefined ? meeting.attendance : body.attendance,
        minutesHtml: body.minutesHtml === undefined ? meeting.minutesHtml : cleanRichText(body.minutesHtml),
        revision: meeting.revision + 1,
      };
      checkDay(committee, change.heldOn);
      await this.meetings.change(id, change);
      return this.view({ ...meeting, ...change });
    });
  }

  async archive(caller: Caller, id: string): Promise<void> {
    const { unit } = await this.get(caller, 'committee.manage', id);
    await this.news.during(unit, () => this.meetings.change(id, { archivedAt: this.clock.now() }));
  }

  async restore(caller: Caller, id: string): Promise<MeetingView> {
    const { meeting, unit } = await this.get(caller, 'committee.manage', id);
    await this.news.during(unit, () => this.meetings.change(id, { archivedAt: null }));
    return this.view({ ...meeting, archivedAt: null });
  }

  /** In place of the file before. @throws Refused `paper.not-pdf-or-image` */
  async setMinutes(caller: Caller, id: string, file: { name: string; bytes: Buffer }): Promise<MeetingView> {
    const { meeting, unit } = await this.get(caller, 'committee.manage', id);
    const minutesFile = await this.shelf.keep('committee-minutes', await paperOf(file.name, file.bytes));
    await this.news.during(unit, () => this.meetings.setMinutesFile(id, minutesFile));
    await this.shelf.drop([meeting.minutesFile?.key ?? null]);
    return this.view({ ...meeting, minutesFile, revision: meeting.revision + 1 });
  }

  async minutes(caller: Caller, id: string): Promise<StreamableFile> {
    const { meeting } = await this.get(caller, 'committee.view', id);
    return this.shelf.open(meeting.minutesFile);
  }

  private async get(
    caller: Caller,
    right: string,
    id: string,
  ): Promise<{ meeting: MeetingEntity; committee: CommitteeEntity; unit: UnitEntity }> {
    const meeting = await this.meetings.find(id);
    if (!meeting) throw new NotFound('meeting.not-found', 'There is no such meeting.');
    return { meeting, ...(await this.access.committee(caller, right, meeting.committeeId)) };
  }

  private view(meeting: MeetingEntity): MeetingView {
    return meetingView(meeting, dayOf(this.clock.now()));
  }
}

function checkDay(committee: CommitteeEntity, heldOn: string): void {
  if (stateOn(committee, heldOn) === 'running') return;
  throw new Malformed([
    { field: 'heldOn', code: 'day.outside-term', message: 'lies outside of the term of office' },
  ]);
}
