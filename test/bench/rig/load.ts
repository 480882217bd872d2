import { connect, type Socket } from 'node:net';

/** One request as its bytes, and who hears of the answer. */
export interface Shot {
  text: string;
  answered(status: number): void;
}

export interface LoadPlan {
  ports: readonly number[];
  connections: number;
  seconds: number;
  /** Requests a second in all; as many as the server takes when left out. */
  rate?: number;
  next(): Shot;
}

export interface LoadFigures {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  longest: number;
  /** Answers other than 2xx, by status. */
  others: Map<number, number>;
}

/**
 * Sends requests over kept connections and measures each from sending to the last byte of its answer. Own sockets
 * instead of a client library: on the same two cores the load must cost as little as it can.
 */
export async function load(plan: LoadPlan): Promise<LoadFigures> {
  const times: number[] = [];
  const others = new Map<number, number>();
  const begun = performance.now();
  const end = begun + plan.seconds * 1000;
  const each = plan.rate ? (plan.connections / plan.rate) * 1000 : 0;
  await Promise.all(
    Array.from({ length: plan.connections }, async (_, at) => {
      const line = new Line(await open(plan.ports[at % plan.ports.length] ?? 0));
      for (let due = begun + Math.random() * each; performance.now() < end; due += each) {
        if (each > 0) await until(due);
        const shot = plan.next();
        const sent = performance.now();
        const status = await line.ask(shot.text);
        times.push(performance.now() - sent);
        shot.answered(status);
        if (status < 200 || status > 299) others.set(status, (others.get(status) ?? 0) + 1);
      }
      line.close();
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    perSecond: times.length / seconds,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    longest: times.at(-1) ?? 0,
    others,
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

function until(instant: number): Promise<void> | undefined {
  const wait = instant - performance.now();
  return wait > 0 ? new Promise((resolve) => setTimeout(resolve, wait)) : undefined;
}

/** One connection: one request at a time, answers with a Content-Length. Counts bodies, keeps none. */
class Line {
  private head = '';
  /** Bytes of the body still to come; null before its length is known. */
  private left: number | null = null;
  private tell: ((status: number) => void) | null = null;

  constructor(private readonly socket: Socket) {
    socket.on('data', (part: Buffer) => this.hear(part));
    socket.on('close', () => this.answer(0));
  }

  ask(text: string): Promise<number> {
    return new Promise((resolve) => {
      this.tell = resolve;
      if (this.socket.destroyed) this.answer(0);
      else this.socket.write(text, 'latin1');
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private hear(part: Buffer): void {
    if (this.left === null) {
      const end = part.indexOf('\r\n\r\n');
      this.head += part.toString('latin1', 0, end < 0 ? part.length : end + 2);
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(this.head)?.[1] ?? 0);
      this.left = length - (part.length - end - 4);
    } else this.left -= part.length;
    if (this.left > 0) return;
    const status = Number(this.head.slice(9, 12));
    this.head = '';
    this.left = null;
    this.answer(status);
  }

  private answer(status: number): void {
    const { tell } = this;
    this.tell = null;
    tell?.(status);
  }
}
