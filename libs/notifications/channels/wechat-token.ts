import { Injectable } from '@nestjs/common';
import { Config, Redis } from '@libs/platform';

interface TokenAnswer {
  access_token?: string;
  /** Seconds. */
  expires_in?: number;
  errcode?: number;
}

const cacheKey = 'wechat:access-token';
/** Seconds a token is given up before WeChat does. */
const early = 300;

/**
 * The access token of the service account, kept for all processes together. WeChat’s “stable” token is asked for: the
 * plain one ends as soon as another process fetches a new one.
 */
@Injectable()
export class WechatToken {
  constructor(
    private readonly config: Config,
    private readonly redis: Redis,
  ) {}

  async get(): Promise<string> {
    const kept = await this.redis.get(cacheKey).catch(() => null);
    return kept ?? this.fetch(false);
  }

  /** In the place of one that WeChat does not take any more. */
  renew(): Promise<string> {
    return this.fetch(true);
  }

  private async fetch(anew: boolean): Promise<string> {
    if (!this.config.wechat) throw new Error('WeChat is not set up');
    const { apiUrl, appId, appSecret } = this.config.wechat;
    const wanted = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: anew };
    const response = await fetch(`${apiUrl}/cgi-bin/stable_token`, {
      method: 'POST',
      body: JSON.stringify(wanted),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`wechat answered ${response.status}`);
    const answer = (await response.json()) as TokenAnswer;
    if (!answer.access_token) throw new Error(`wechat gave no token (${answer.errcode ?? 'unknown'})`);
    const seconds = Math.max(60, (answer.expires_in ?? 7200) - early);
    await this.redis.set(cacheKey, answer.access_token, 'EX', seconds).catch(() => null);
    return answer.access_token;
  }
}
