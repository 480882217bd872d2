import { Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { Redis as Client } from 'ioredis';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { Transactions } from '../database/transactions';
import { Log } from '../log/log';
import type { Lane } from './handler';
import { outboxChannel } from './outbox';
import { OutboxRepository, type OwedWork } from './outbox.repository';
import { connectionOf, lanes, queuePrefix } from './lanes';

const batch = 200;
/** Milliseconds between two looks of one's own, when no nudge comes. */
const lookEvery = 1000;
/** A job that a queue took longer ago than this and no longer knows was lost with it (a wiped Redis). */
const overdueAfter = 120_000;

/** Hands outbox rows to BullMQ, each under a fixed job id: handed over twice, it is still one job. */
@Injectable()
export class Dispatcher {
  private readonly queues = new Map<Lane, Queue>();
  private listener: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly owed: OutboxRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  queue(lane: Lane): Queue {
    let queue = this.queues.get(lane);
    if (!queue) {
      queue = new Queue(lane, { connection: connectionOf(this.config), prefix: queuePrefix(this.config) });
      queue.on('error', (error) => this.log.warn({ error, lane }, 'queue is away'));
      this.queues.set(lane, queue);
    }
    return queue;
  }

  async start(): Promise<void> {
    this.listener = new Client(this.config.redisUrl, { maxRetriesPerRequest: null });
    this.listener.on('error', () => undefined);
    this.listener.on('message', () => this.look());
    this.listener.on('ready', () => this.look());
    void this.listener
      .subscribe(`${this.config.redisPrefix}:${outboxChannel}`, outboxChannel)
      .catch(() => undefined);
    this.timer = setInterval(() => this.look(), lookEvery);
    await this.sweep();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.listener?.disconnect();
    await this.running;
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  /** One look after another: a look asked for during a look comes after it. */
  look(): void {
    this.running = this.running
      .then(() => this.dispatchAll())
      .catch((error: unknown) =>
        this.log.warn({ error }, 'the outbox could not be dispatched, trying again'),
      );
  }

  /** Everything that waits now is in a queue when this answers. */
  async dispatchAll(): Promise<void> {
    while ((await this.dispatchBatch()) === batch);
  }

  /** Rows whose job a queue has lost go back to waiting. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - overdueAfter);
    const overdue = await this.owed.listOverdue(before, batch);
    const known = await Promise.all(overdue.map((work) => this.queue(work.lane).getJob(jobId(work))));
    await this.owed.markWaiting(overdue.filter((_, index) => !known[index]).map((work) => work.id));
  }

  private dispatchBatch(): Promise<number> {
    return this.transactions.run(async () => {
      const waiting = await this.owed.lockWaiting(batch);
      for (const lane of lanes) {
        const jobs = waiting.filter((work) => work.lane === lane).map(asJob);
        if (jobs.length > 0) await this.queue(lane).addBulk(jobs);
      }
      await this.owed.markDispatched(
        waiting.map((work) => work.id),
        this.clock.now(),
      );
      return waiting.length;
    });
  }
}

function jobId(work: OwedWork): string {
  return `outbox-${work.id}`;
}

function asJob(work: OwedWork) {
  return {
    name: work.handler,
    data: { outboxId: work.id, payload: work.payload },
    opts: {
      jobId: jobId(work),
      attempts: 10,
      backoff: { type: 'exponential', delay: 1000 },
      removeOnComplete: true,
      removeOnFail: { age: 86_400 },
    },
  };
}
