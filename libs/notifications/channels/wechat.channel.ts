import { Injectable } from '@nestjs/common';
import { Config } from '@libs/platform';
import type { NoticeLocale } from '../notices/notice-words.rule';
import { wechatThing } from './digest-words.rule';
import { NotTaken, type Outcome } from './not-taken';
import { WechatToken } from './wechat-token';

interface WechatAnswer {
  errcode?: number;
  openid?: string;
}

export interface WechatDigest {
  openid: string;
  /** Stays with the message through every try: for ten minutes WeChat drops a second one of the same `client_msg_id`. */
  digestId: string;
  texts: string[];
  locale: NoticeLocale;
  now: Date;
}

/** The token was taken back before its time. */
const tokenFaults = new Set([40001, 40014, 42001]);
/** Not an openid of ours, does not follow the account, or does not want messages. */
const goneFaults = new Set([40003, 43004, 43101, 43019]);

/**
 * Template messages of a WeChat service account (模板消息). The template has two fields: `thing1` what there is,
 * `time2` when. Off without `WECHAT_APP_ID`, `WECHAT_APP_SECRET` and `WECHAT_TEMPLATE_ID`.
 */
@Injectable()
export class WechatChannel {
  constructor(
    private readonly config: Config,
    private readonly token: WechatToken,
  ) {}

  get isOn(): boolean {
    return this.config.wechat !== null;
  }

  /** Where a person agrees; WeChat sends her back to the settings with a code. */
  connectUrl(state: string): string | null {
    if (!this.config.wechat) return null;
    const query = new URLSearchParams({
      ...{ appid: this.config.wechat.appId, redirect_uri: `${this.config.publicUrl}/me/inbox/settings` },
      ...{ response_type: 'code', scope: 'snsapi_base', state },
    });
    return `https://open.weixin.qq.com/connect/oauth2/authorize?${query}#wechat_redirect`;
  }

  /** Whose code it is; null for one that WeChat does not know (any more). */
  async openidOf(code: string): Promise<string | null> {
    if (!this.config.wechat) return null;
    const { appId, appSecret } = this.config.wechat;
    const query = { appid: appId, secret: appSecret, code, grant_type: 'authorization_code' };
    const answer = await this.ask(`/sns/oauth2/access_token?${new URLSearchParams(query)}`);
    return answer.openid ?? null;
  }

  /** @throws NotTaken when WeChat said no for now; another Error where it is not known what it has taken */
  async sendDigest(digest: WechatDigest): Promise<Outcome> {
    const first = await this.deliver(digest, await this.token.get());
    const isTokenGone = tokenFaults.has(first);
    const errcode = isTokenGone ? await this.deliver(digest, await this.token.renew()) : first;
    if (errcode === 0) return 'sent';
    if (goneFaults.has(errcode)) return 'dead';
    throw new NotTaken(`wechat did not take the message (${errcode})`);
  }

  /** Answers WeChat’s errcode, 0 when it was taken. */
  private async deliver(
    { openid, digestId, texts, locale, now }: WechatDigest,
    token: string,
  ): Promise<number> {
    const time = new Intl.DateTimeFormat('zh-CN', {
      ...{ timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    });
    const body = {
      touser: openid,
      client_msg_id: digestId.replaceAll('-', ''),
      template_id: this.config.wechat?.templateId,
      url: `${this.config.publicUrl}/me/inbox`,
      data: { thing1: { value: wechatThing(texts, locale) }, time2: { value: time.format(now) } },
    };
    const path = `/cgi-bin/message/template/send?access_token=${encodeURIComponent(token)}`;
    return (await this.ask(path, body)).errcode ?? 0;
  }

  private async ask(path: string, body?: object): Promise<WechatAnswer> {
    const response = await fetch(`${this.config.wechat?.apiUrl}${path}`, {
      signal: AbortSignal.timeout(10_000),
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`wechat answered ${response.status}`);
    return (await response.json()) as WechatAnswer;
  }
}
