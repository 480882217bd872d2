import { Injectable } from '@nestjs/common';
import type { OuterChannel } from '../notices/notice-kinds.rule';
import { MailChannel } from './mail.channel';
import { WechatChannel } from './wechat.channel';

/** The ways out of the platform; each is off until it is set up. */
@Injectable()
export class Channels {
  constructor(
    readonly mail: MailChannel,
    readonly wechat: WechatChannel,
  ) {}

  isOn(channel: OuterChannel): boolean {
    return channel === 'email' ? this.mail.isOn : this.wechat.isOn;
  }
}
