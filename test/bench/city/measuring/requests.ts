import { Agent, request } from 'node:http';

export interface Answered {
  status: number;
  body: string;
  milliseconds: number;
}

/** A lean client on loopback with kept connections: what is measured is the api, not the client. */
export class Requests {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(private readonly port: number) {}

  get(path: string, cookie: string): Promise<Answered> {
    return this.send('GET', path, cookie);
  }

  post(path: string, cookie: string, body: object): Promise<Answered> {
    return this.send('POST', path, cookie, JSON.stringify(body));
  }

  close(): void {
    this.agent.destroy();
  }

  private send(method: string, path: string, cookie: string, body?: string): Promise<Answered> {
    const begun = performance.now();
    const headers = {
      cookie,
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: this.port, path, method, headers, agent: this.agent },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              body: Buffer.concat(parts).toString(),
              milliseconds: performance.now() - begun,
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

export interface Spread {
  count: number;
  p50: number;
  p95: number;
  most: number;
}

/** Milliseconds in order; p95 is the value that 95 of 100 do not exceed. */
export function spreadOf(milliseconds: number[]): Spread {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), most: at(1) };
}
