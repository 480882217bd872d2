import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Config, Redis, type Caller } from '@libs/platform';

/** Milliseconds a process keeps what it has looked up, should no word of a change reach it. */
const keepMs = 60_000;
/** The oldest give way: a process serves more people in a day than in a minute. */
const most = 50_000;

interface Known {
  caller: Caller;
  until: number;
}

/**
 * Who asks, as this process has looked it up: reports come by the thousand a second. Every process hears on a
 * channel whose sign-ins or roles have changed; one that cannot hear remembers nothing.
 */
@Injectable()
export class KnownCallers implements OnModuleInit, OnApplicationShutdown {
  private readonly known = new Map<string, Known>();
  private readonly tokensOf = new Map<string, Set<string>>();
  private readonly ear: ReturnType<Redis['duplicate']>;
  private readonly channel: string;
  private hears = false;
  /** Counts what was heard, so that a look-up begun before a change is not kept after it. */
  private changes = 0;

  constructor(
    config: Config,
    private readonly redis: Redis,
  ) {
    this.channel = `${config.redisPrefix}:callers-changed`;
    this.ear = redis.duplicate({ keyPrefix: '', maxRetriesPerRequest: null, autoResubscribe: false });
  }

  onModuleInit(): void {
    this.ear.on('error', () => undefined);
    this.ear.on('close', () => this.deafen());
    this.ear.on('message', (_channel, personId) => this.drop(personId));
    this.ear.on('ready', () => void this.listen());
    void this.ear.connect().catch(() => undefined);
  }

  onApplicationShutdown(): void {
    this.ear.disconnect();
  }

  /** What a look-up must show to be kept: taken before it begins. */
  get moment(): number {
    return this.changes;
  }

  find(tokenHash: string): Caller | null {
    const found = this.known.get(tokenHash);
    return found && found.until > performance.now() ? found.caller : null;
  }

  keep(tokenHash: string, caller: Caller, moment: number): void {
    if (!this.hears || moment !== this.changes) return;
    if (this.known.size >= most) this.drop(this.eldest());
    this.known.delete(tokenHash);
    this.known.set(tokenHash, { caller, until: performance.now() + keepMs });
    const own = this.tokensOf.get(caller.personId);
    if (own) own.add(tokenHash);
    else this.tokensOf.set(caller.personId, new Set([tokenHash]));
  }

  /** Forgets a person here at once, and in the other processes as fast as Redis tells them. */
  async tell(personId: string): Promise<void> {
    this.drop(personId);
    await this.redis.publish(this.channel, personId);
  }

  private eldest(): string {
    const [first] = this.known.values();
    return first?.caller.personId ?? '';
  }

  private drop(personId: string): void {
    this.changes += 1;
    for (const hash of this.tokensOf.get(personId) ?? []) this.known.delete(hash);
    this.tokensOf.delete(personId);
  }

  private async listen(): Promise<void> {
    this.deafen();
    await this.ear.subscribe(this.channel).then(
      () => (this.hears = true),
      () => this.ear.disconnect(true),
    );
  }

  private deafen(): void {
    this.hears = false;
    this.changes += 1;
    this.known.clear();
    this.tokensOf.clear();
  }
}
