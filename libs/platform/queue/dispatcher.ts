import { Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { Redis as Client } from 'ioredis';
import { Transactions } from '../database/transactions';
import { Log } from '../log/log';
import type { Lane } from './handler';
import { outboxChannel } from './outbox';
import { OutboxRepository, type OwedWork } from './outbox.repository';
import { lanes, QueueConnections } from './lanes';

const batch = 200;
/** Milliseconds between two looks of one's own, when no nudge comes. */
const lookEvery = 1000;
/** Milliseconds between two searches for jobs that a queue has lost. */
const sweepEvery = 60_000;
/** Seconds: a job that a queue took longer ago than this and no longer knows was lost with it (a wiped Redis). */
const overdueAfter = 120;

/** Hands outbox rows to BullMQ, each under a fixed job id: handed over twice, it is still one job. */
@Injectable()
export class Dispatcher {
  private readonly queues = new Map<Lane, Queue>();
  private readonly timers: NodeJS.Timeout[] = [];
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly connections: QueueConnections,
    private readonly owed: OutboxRepository,
    private readonly transactions: Transactions,
    private readonly log: Log,
  ) {}

  queue(lane: Lane): Queue {
    let queue = this.queues.get(lane);
    if (!queue) {
      queue = new Queue(lane, { connection: this.connections.open(), prefix: this.connections.prefix });
      queue.on('error', (error) => this.log.warn({ error, lane }, 'queue is away'));
      this.queues.set(lane, queue);
    }
    return queue;
  }

  async start(): Promise<void> {
    const listener: Client = this.connections.open();
    listener.on('message', () => this.look());
    listener.on('ready', () => this.look());
    void listener.subscribe(outboxChannel).catch(() => undefined);
    this.timers.push(setInterval(() => this.look(), lookEvery));
    this.timers.push(setInterval(() => this.lookForLost(), sweepEvery));
    this.lookForLost();
  }

  async stop(): Promise<void> {
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    await this.running;
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.connections.closeAll();
  }

  look(): void {
    this.after(() => this.dispatchAll());
  }

  /** Rows whose job a queue has lost go back to waiting. */
  private lookForLost(): void {
    this.after(() => this.sweep());
  }

  /** One look after another: a look asked for during a look comes after it. */
  private after(work: () => Promise<void>): void {
    this.running = this.running
      .then(work)
      .catch((error: unknown) => this.log.warn({ error }, 'the outbox could not be read, trying again'));
  }

  /** Everything that waits now is in a queue when this answers. */
  async dispatchAll(): Promise<void> {
    while ((await this.dispatchBatch()) === batch);
  }

  /** Rows whose job a queue has lost (a wiped Redis) go back to waiting. */
  async sweep(): Promise<void> {
    const overdue = await this.owed.listOverdue(overdueAfter, batch);
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
      await this.owed.markDispatched(waiting.map((work) => work.id));
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
