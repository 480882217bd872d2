import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mysql2/promise';
import { signIn, someLearners, type Account } from './accounts';
import { spreadOf, type Requests, type Spread } from './requests';

interface Watching {
  account: Account;
  sessionId: string;
  seq: number;
}

const watchers = 64;

/** Guardians who watch and report while the pages are read, at a steady pace. */
export class Writers {
  private readonly times: number[] = [];
  private going = true;
  private finished: Promise<void> = Promise.resolve();

  private constructor(
    private readonly requests: Requests,
    private readonly watching: Watching[],
  ) {}

  static async seat(database: Connection, requests: Requests): Promise<Writers> {
    const accounts = await signIn(database, await someLearners(database, watchers, 1));
    const watching: Watching[] = [];
    for (const account of accounts) {
      const [rows] = await database.query(
        'SELECT lesson_id AS lessonId FROM lesson_progress WHERE person_id = ? ORDER BY touched_at LIMIT 1',
        [account.personId],
      );
      const [row] = rows as { lessonId: string }[];
      const opened = await requests.post('/api/play-sessions', account.cookie, { lessonId: row?.lessonId });
      if (opened.status !== 201) throw new Error(`no player opens: ${opened.status} ${opened.body}`);
      watching.push({ account, sessionId: (JSON.parse(opened.body) as { id: string }).id, seq: 0 });
    }
    return new Writers(requests, watching);
  }

  /** Reports at this many a second, all watchers in turn, until stopped. */
  begin(perSecond: number): void {
    this.finished = this.run(1000 / perSecond);
  }

  async stop(): Promise<Spread> {
    this.going = false;
    await this.finished;
    return spreadOf(this.times);
  }

  private async run(gap: number): Promise<void> {
    const sent: Promise<void>[] = [];
    let due = performance.now();
    for (let turn = 0; this.going; turn += 1) {
      const one = this.watching[turn % this.watching.length];
      if (one) sent.push(this.report(one));
      due += gap;
      await pause(Math.max(0, due - performance.now()));
    }
    await Promise.all(sent);
  }

  private async report(one: Watching): Promise<void> {
    one.seq += 1;
    const from = (one.seq * 15) % 400;
    const body = { seq: one.seq, ranges: [[from, from + 15]], position: from + 15, rate: 1, visible: true };
    const answer = await this.requests.post(
      `/api/play-sessions/${one.sessionId}/reports`,
      one.account.cookie,
      body,
    );
    if (answer.status !== 200) throw new Error(`a report was refused: ${answer.status} ${answer.body}`);
    this.times.push(answer.milliseconds);
  }
}
