import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { noticeGroups, noticeKindCodes, type NoticeGroup, type NoticeKind } from './notice-kinds.rule';

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
