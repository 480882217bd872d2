import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import {
  noticeGroups,
  noticeKindCodes,
  noticeKinds,
  type NoticeGroup,
  type NoticeKind,
} from './notice-kinds.rule';
import { noticeLocale, noticeText } from './notice-words.rule';
import type { NoticeEntity } from './notice.entity';

export class NoticeView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: noticeKindCodes, enumName: 'NoticeKind' })
  kind: NoticeKind;

  @ApiProperty({ enum: noticeGroups, enumName: 'NoticeGroup' })
  group: NoticeGroup;

  @ApiProperty({ description: 'One sentence in the language of the account' })
  text: string;

  @ApiProperty({ type: String, nullable: true, description: 'What it is about' })
  sourceId: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty()
  read: boolean;
}

export class NoticePage extends PageOf(NoticeView) {}

export class InboxSummaryView {
  @ApiProperty()
  unread: number;
}

/** `locale` is that of the account. */
export function noticeView(notice: NoticeEntity, locale: string): NoticeView {
  const { id, kind, sourceId, createdAt, readAt } = notice;
  return {
    ...{ id, kind, group: noticeKinds[kind].group, sourceId },
    text: noticeText(kind, notice.facts, noticeLocale(locale)),
    createdAt: createdAt.toISOString(),
    read: readAt !== null,
  };
}
