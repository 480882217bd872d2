import { ApiProperty } from '@nestjs/swagger';
import {
  noticeChannels,
  noticeGroups,
  outerChannels,
  type NoticeChannel,
  type NoticeGroup,
  type OuterChannel,
} from '../notices/notice-kinds.rule';

export class NoticeRefusalView {
  @ApiProperty({ enum: noticeGroups, enumName: 'NoticeGroup' })
  group: NoticeGroup;

  @ApiProperty({ enum: noticeChannels, enumName: 'NoticeChannel' })
  channel: NoticeChannel;
}

export class NoticeContactView {
  @ApiProperty({ enum: outerChannels, enumName: 'OuterChannel' })
  channel: OuterChannel;

  @ApiProperty({ description: 'Whether this installation sends by this channel' })
  available: boolean;

  @ApiProperty({ enum: ['none', 'unproven', 'connected'] })
  state: 'none' | 'unproven' | 'connected';

  @ApiProperty({ type: String, nullable: true, description: 'Enough to recognise it by' })
  address: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where to agree, for WeChat' })
  connectUrl: string | null;
}

export class NoticeSettingsView {
  @ApiProperty({ example: '21:30', description: 'Asia/Shanghai' })
  quietFrom: string;

  @ApiProperty({ example: '07:30' })
  quietUntil: string;

  @ApiProperty({ example: '18:30', description: 'When what can wait is sent together' })
  digestAt: string;

  @ApiProperty({
    enum: noticeGroups,
    enumName: 'NoticeGroup',
    isArray: true,
    description: 'What there is for the caller',
  })
  groups: NoticeGroup[];

  @ApiProperty({ type: [NoticeRefusalView] })
  refused: NoticeRefusalView[];

  @ApiProperty({ type: [NoticeContactView] })
  contacts: NoticeContactView[];
}
