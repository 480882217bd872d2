import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config, newId } from '@libs/platform';
import type { NoticeLocale } from '../notices/notice-words.rule';
import { codeMail, digestMail, type Mail } from './digest-words.rule';
import { NotTaken, type Outcome } from './not-taken';

export interface MailDigest {
  address: string;
  /** Stays with the message through every try: as its Message-ID it lets mail servers and programs drop a second one. */
  digestId: string;
  texts: string[];
  locale: NoticeLocale;
  unsubscribe: string;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Mail over SMTP; without `SMTP_URL` there is none. */
@Injectable()
export class MailChannel {
  private readonly transport: Transporter | null;
  private readonly host: string;

  constructor(private readonly config: Config) {
    this.transport = config.smtpUrl ? createTransport({ url: config.smtpUrl, ...patience }) : null;
    this.host = new URL(config.publicUrl).hostname;
  }

  get isOn(): boolean {
    return this.transport !== null;
  }

  /** @throws NotTaken when the server said no for now; another Error where it is not known what it has taken */
  async sendDigest({ address, digestId, texts, locale, unsubscribe }: MailDigest): Promise<Outcome> {
    const base = this.config.publicUrl;
    const ways = { inbox: `${base}/me/inbox`, unsubscribe: `${base}/unsubscribe/${unsubscribe}` };
    return this.send(address, digestMail(texts, locale, ways), {
      messageId: `<${digestId}@${this.host}>`,
      // One click in the mail program (RFC 8058), beside the link in the text.
      'List-Unsubscribe': `<${base}/api/notice-unsubscriptions/${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  }

  async sendCode(address: string, code: string): Promise<Outcome> {
    return this.send(address, codeMail(code), { messageId: `<${newId()}@${this.host}>` });
  }

  private async send(
    to: string,
    mail: Mail,
    { messageId, ...headers }: { messageId: string } & Record<string, string>,
  ): Promise<Outcome> {
    if (!this.transport) throw new Error('SMTP_URL is not set');
    const from = this.config.mailFrom ?? `no-reply@${this.host}`;
    const automatic = { 'Auto-Submitted': 'auto-generated' };
    const message = { from, to, ...mail, messageId, headers: { ...automatic, ...headers } };
    const fault: unknown = await this.transport.sendMail(message).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault === null) return 'sent';
    if (isRefusedAddress(fault)) return 'dead';
    // In our own words: the library's may hold the address.
    const words = `mail was not taken (${codeOf(fault)})`;
    throw hasAnswered(fault) ? new NotTaken(words) : new Error(words);
  }
}

interface SmtpFault {
  command?: string;
  responseCode?: number;
  code?: string;
}

/** A 5xx to RCPT TO is about the address and stays; to anything else it is about us. */
const isRefusedAddress = (error: unknown): boolean => {
  const { command, responseCode = 0 } = error as SmtpFault;
  return command === 'RCPT TO' && responseCode >= 500;
};

/** With a code of its own, or before there was anything to take. */
const hasAnswered = (error: unknown): boolean => {
  const { responseCode, command } = error as SmtpFault;
  return responseCode !== undefined || command === 'CONN';
};

const codeOf = (error: unknown): string => {
  const { code, responseCode } = error as SmtpFault;
  return String(responseCode ?? code ?? 'unknown');
};
