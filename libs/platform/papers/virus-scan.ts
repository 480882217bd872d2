import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import { Refused, Unavailable } from '../errors/problem';
import { Log } from '../log/log';

const patienceMilliseconds = 20_000;
const retrySeconds = 30;
const chunkBytes = 64 * 1024;

/** Asks clamd about what people send in (its INSTREAM command), where the installation has one. */
@Injectable()
export class VirusScan {
  private readonly address: NetConnectOpts | null;

  constructor(
    config: Config,
    private readonly log: Log,
  ) {
    this.address = addressOf(config.clamdAddress);
  }

  /** @throws Refused `paper.infected` naming the field; Unavailable `paper.scan-unavailable` when nobody can say */
  async pass(bytes: Buffer): Promise<void> {
    if (!this.address) return;
    const answer = await this.ask(this.address, bytes);
    if (answer.endsWith(': OK')) return;
    if (!answer.endsWith(' FOUND')) {
      this.log.error({ answer }, 'clamd could not look through a file');
      throw new Unavailable('paper.scan-unavailable', retrySeconds);
    }
    this.log.warn({ answer }, 'clamd has found something in a file');
    throw new Refused('paper.infected', 'The virus scanner has found something in this file.', {
      errors: [{ field: 'file', code: 'paper.infected', message: 'holds something harmful' }],
    });
  }

  private async ask(address: NetConnectOpts, bytes: Buffer): Promise<string> {
    try {
      return await talk(connect(address), bytes);
    } catch (error) {
      this.log.error({ error }, 'clamd does not answer');
      throw new Unavailable('paper.scan-unavailable', retrySeconds);
    }
  }
}

/** Sends the bytes in chunks, each behind its length, and an empty one at the end; answers the one line that comes back. */
function talk(socket: Socket, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const heard: Buffer[] = [];
    const end = (error?: Error): void => {
      const answer = Buffer.concat(heard).toString('utf8').split('\0')[0]?.trim();
      socket.destroy();
      if (answer) resolve(answer);
      else reject(error ?? new Error('the connection ended without an answer'));
    };
    socket.setTimeout(patienceMilliseconds, () => end(new Error('no answer in time')));
    socket.on('error', end);
    socket.on('data', (part) => {
      heard.push(part);
      if (part.includes(0)) end();
    });
    socket.on('end', () => end());
    socket.write('zINSTREAM\0');
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const chunk = bytes.subarray(at, at + chunkBytes);
      socket.write(lengthOf(chunk.length));
      socket.write(chunk);
    }
    socket.write(lengthOf(0));
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** `tcp://host:port` or `unix:/path`. */
function addressOf(address: string | undefined): NetConnectOpts | null {
  if (!address) return null;
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) };
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port) };
}
