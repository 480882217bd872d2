import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ClsService } from 'nestjs-cls';
import { Log } from '../log/log';
import { retried } from './retried';

type Work = () => void | Promise<void>;
const hooks = Symbol('after commit');

/** Transactions travel with the call (AsyncLocalStorage), never as an argument that can be forgotten. */
@Injectable()
export class Transactions {
  constructor(
    private readonly host: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly context: ClsService,
    private readonly log: Log,
  ) {}

  get active(): boolean {
    return this.host.isTransactionActive();
  }

  /** Runs the work in one transaction; inside a running one it joins that. Throws what the work throws, rolled back. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.active) return work();
    const after: Work[] = [];
    const answer = await this.host.withTransaction({ isolationLevel: 'READ COMMITTED' }, () => {
      this.context.set(hooks, after);
      return work();
    });
    for (const hook of after) await this.tell(hook);
    return answer;
  }

  /** The same, and again when the database chose it as the victim of a deadlock: for work that may be done twice. */
  runAgain<T>(work: () => Promise<T>): Promise<T> {
    // Inside a running one the database has undone more than this work: who began that decides.
    return this.active ? work() : retried(() => this.run(work));
  }

  /** Work for after the commit that may be lost with the process; what must not be lost goes into the outbox. */
  afterCommit(work: Work): void {
    if (!this.active) throw new Error('afterCommit needs a running transaction');
    this.context.get<Work[]>(hooks).push(work);
  }

  private async tell(hook: Work): Promise<void> {
    try {
      await hook();
    } catch (error) {
      // The commit stands: a hook that fails must not turn a success into an error.
      this.log.error({ error }, 'work after a commit failed');
    }
  }
}
