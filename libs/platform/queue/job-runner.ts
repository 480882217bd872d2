import { EventEmitter, once } from 'node:events';
import { Injectable } from '@nestjs/common';
import { DelayedError, UnrecoverableError, Worker, type Job } from 'bullmq';
import { messageOf } from '../log/error-fields';
import { Log } from '../log/log';
import { Dispatcher } from './dispatcher';
import { GiveUp, type RunningJob } from './handler';
import { JobDirectory } from './job-directory';
import { laneConcurrency, lanes, QueueConnections } from './lanes';
import { OutboxRepository } from './outbox.repository';

interface OwedData {
  outboxId: string;
  payload: object;
}

const scheduleName = /^every:/;

/** Takes jobs from the queues and runs their handlers. Only the worker starts it (and tests do). */
@Injectable()
export class JobRunner {
  private readonly workers: Worker[] = [];
  private readonly stopping = new AbortController();
  private readonly settled = new EventEmitter().setMaxListeners(0);

  constructor(
    private readonly connections: QueueConnections,
    private readonly directory: JobDirectory,
    private readonly dispatcher: Dispatcher,
    private readonly owed: OutboxRepository,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    this.startOnDemand();
    await this.dispatcher.start();
    await this.schedule();
  }

  /** Takes jobs, yet looks for none and keeps no schedule: work is done when `drain` or `runScheduled` ask for it. */
  startOnDemand(): void {
    this.directory.read();
    for (const lane of lanes) this.workers.push(this.workerOf(lane));
  }

  /** Running jobs are asked to end; those that do not finish go back to the queue. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.dispatcher.stop();
  }

  /** Runs all that is owed, and what that owes in turn, to the end. Failed work is left as failed. */
  async drain(): Promise<void> {
    for (;;) {
      // Not for ever: another process may do the last of it, and its word does not reach this one.
      const next = once(this.settled, 'settled', { signal: AbortSignal.timeout(250) }).catch(() => []);
      await this.dispatcher.dispatchAll();
      if ((await this.owed.countOwed()) === 0) return;
      await next;
    }
  }

  /** Runs a scheduled job once, now. @throws Error when no schedule has the name. */
  async runScheduled(name: string): Promise<void> {
    const scheduled = this.directory.schedules.get(name);
    if (!scheduled) throw new Error(`No schedule is called ${name}`);
    await scheduled.run({ id: name, attempt: 1, signal: this.stopping.signal });
  }

  private workerOf(lane: (typeof lanes)[number]): Worker {
    const worker = new Worker(lane, (job: Job, token?: string) => this.work(job, token), {
      connection: this.connections.open(),
      prefix: this.connections.prefix,
      concurrency: laneConcurrency[lane],
      // A killed worker's job is seen as stalled and taken again, however often that happens.
      lockDuration: 20_000,
      stalledInterval: 10_000,
      maxStalledCount: 100,
    });
    worker.on('error', (error) => this.log.warn({ error, lane }, 'worker has lost its queue'));
    return worker;
  }

  private async schedule(): Promise<void> {
    const queue = this.dispatcher.queue('events');
    const names = [...this.directory.schedules.values()].map((scheduled) => `every:${scheduled.name}`);
    for (const old of await queue.getJobSchedulers()) {
      if (!names.includes(old.key)) await queue.removeJobScheduler(old.key);
    }
    for (const { name, cron } of this.directory.schedules.values()) {
      await queue.upsertJobScheduler(
        `every:${name}`,
        { pattern: cron, tz: 'Asia/Shanghai' },
        {
          name: `every:${name}`,
          opts: { attempts: 3, removeOnComplete: true, removeOnFail: { age: 86_400 } },
        },
      );
    }
  }

  private async work(job: Job, token?: string): Promise<void> {
    const running: RunningJob = {
      id: job.id ?? job.name,
      attempt: job.attemptsMade + 1,
      signal: this.stopping.signal,
    };
    if (scheduleName.test(job.name)) {
      await this.directory.schedules.get(job.name.replace(scheduleName, ''))?.run(running);
      return;
    }
    const { outboxId, payload } = job.data as OwedData;
    try {
      await this.handle(job, outboxId, payload, running);
      this.settled.emit('settled');
    } catch (error) {
      if (!this.stopping.signal.aborted || error instanceof UnrecoverableError) throw error;
      // Being asked to stop is nobody's fault: the job waits again without losing an attempt.
      await job.moveToDelayed(Date.now(), token);
      throw new DelayedError();
    }
  }

  private async handle(job: Job, outboxId: string, payload: object, running: RunningJob): Promise<void> {
    const handler = this.directory.handlers.get(job.name);
    try {
      if (!handler) throw new GiveUp(`nothing here handles ${job.name}`);
      await handler(payload, running);
      await this.owed.remove(outboxId);
    } catch (error) {
      const last = error instanceof GiveUp || running.attempt >= (job.opts.attempts ?? 1);
      this.log.error({ error, job: job.name, id: running.id, attempt: running.attempt, last }, 'job failed');
      if (!last || this.stopping.signal.aborted) throw error;
      await this.owed.markFailed(outboxId, messageOf(error));
      this.settled.emit('settled');
      throw new UnrecoverableError(messageOf(error));
    }
  }
}
