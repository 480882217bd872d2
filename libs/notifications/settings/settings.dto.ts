import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import {
  noticeChannels,
  noticeGroups,
  type NoticeChannel,
  type NoticeGroup,
} from '../notices/notice-kinds.rule';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

export class NoticeRefusalBody {
  @ApiProperty({ enum: noticeGroups, enumName: 'NoticeGroup' })
  @IsIn(noticeGroups)
  group: NoticeGroup;

  @ApiProperty({ enum: noticeChannels, enumName: 'NoticeChannel' })
  @IsIn(noticeChannels)
  channel: NoticeChannel;
}

export class NoticeSettingsBody {
  @ApiProperty({ example: '21:30', description: 'Asia/Shanghai' })
  @Matches(time)
  quietFrom: string;

  @ApiProperty({ example: '07:30', description: 'The same as quietFrom: never quiet' })
  @Matches(time)
  quietUntil: string;

  @ApiProperty({ type: [NoticeRefusalBody], description: 'What is not wanted; everything else is' })
  @IsArray()
  @ArrayMaxSize(noticeGroups.length * noticeChannels.length)
  @ValidateNested({ each: true })
  @Type(() => NoticeRefusalBody)
  refused: NoticeRefusalBody[];
}
