import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface TakenMail {
  to: string;
  /** Headers and text as they came, quoted-printable and base64 undone. */
  text: string;
}

/** A small mail server that keeps what it is given. Addresses at `gone.test` are refused for good, at `busy.test` for now. */
export class SmtpStandIn {
  readonly taken: TakenMail[] = [];
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}?ignoreTLS=true`;
  }

  stop(): void {
    this.server.close();
  }

  mailsTo(address: string): TakenMail[] {
    return this.taken.filter(({ to }) => to === address);
  }

  private talk(socket: Socket): void {
    let [to, mail, isMail, rest] = ['', '', false, ''];
    const say = (line: string) => socket.write(`${line}\r\n`);
    const answer = (line: string): void => {
      if (isMail) {
        if (line !== '.') mail += `${line.replace(/^\.\./, '.')}\n`;
        else {
          this.taken.push({ to, text: decoded(mail) });
          [isMail, mail] = [false, ''];
          say('250 taken');
        }
      } else if (/^RCPT TO:/i.test(line)) {
        to = /<(.+)>/.exec(line)?.[1] ?? '';
        say(to.endsWith('@gone.test') ? '550 nobody' : to.endsWith('@busy.test') ? '451 later' : '250 ok');
      } else if (/^DATA/i.test(line)) {
        isMail = true;
        say('354 go on');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 ok');
    };
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const lines = `${rest}${bytes.toString('utf8')}`.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(line);
    });
    say('220 stand-in');
  }
}

function decoded(mail: string): string {
  const [head = '', ...body] = mail.split('\n\n');
  const text = body.join('\n\n');
  if (/base64/i.test(head)) return `${head}\n\n${Buffer.from(text, 'base64').toString('utf8')}`;
  if (!/quoted-printable/i.test(head)) return mail;
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}
