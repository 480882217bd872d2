import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TemplateMessage {
  touser: string;
  client_msg_id: string;
  template_id: string;
  url: string;
  data: Record<string, { value: string }>;
}

/** The three calls of WeChat’s service accounts that are used, with its way of answering 200 and an errcode. */
export class WechatStandIn {
  readonly taken: TemplateMessage[] = [];
  /** Second messages of the same id. */
  dropped = 0;
  tokensGiven = 0;
  private token = '';
  /** errcodes by openid. */
  readonly faults = new Map<string, number>();
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request).then((body) => response.end(JSON.stringify(body)));
  });

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** As when somebody resets the account’s secret. */
  loseToken(): void {
    this.token = 'another';
  }

  private async answer(request: IncomingMessage): Promise<object> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat.test');
    const body = await bodyOf(request);
    if (pathname === '/cgi-bin/stable_token') return this.giveToken(body);
    if (pathname === '/sns/oauth2/access_token') {
      const code = searchParams.get('code') ?? '';
      return code.startsWith('good')
        ? { openid: `openid-${code}` }
        : { errcode: 40029, errmsg: 'invalid code' };
    }
    if (pathname !== '/cgi-bin/message/template/send') return { errcode: 404 };
    if (searchParams.get('access_token') !== this.token)
      return { errcode: 40001, errmsg: 'invalid credential' };
    const message = body as TemplateMessage;
    const errcode = this.faults.get(message.touser) ?? 0;
    const isSecond = this.taken.some(({ client_msg_id: id }) => id === message.client_msg_id);
    if (isSecond) this.dropped += 1;
    else if (errcode === 0) this.taken.push(message);
    return { errcode, errmsg: errcode === 0 ? 'ok' : 'refused', msgid: this.taken.length };
  }

  private giveToken(body: object): object {
    const { appid, secret, force_refresh: anew } = body as Record<string, unknown>;
    if (appid !== 'wx-test' || secret !== 'secret') return { errcode: 40013, errmsg: 'invalid appid' };
    if (this.token === '' || anew) this.tokensGiven += 1;
    if (this.token === '' || anew) this.token = `token-${this.tokensGiven}`;
    return { access_token: this.token, expires_in: 7200 };
  }
}

async function bodyOf(request: IncomingMessage): Promise<object> {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? {} : (JSON.parse(text) as object);
}
