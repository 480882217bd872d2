import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HttpClient, type Answer } from '../support/http-client';
import { PackagingAudit } from '../support/packaging-audit';
import { Stack, type DemoAccount } from '../support/stack';

/** Enough for recordings to be under way at each of the kills. */
const lectures = 4;

/** One guardian who watches at normal speed and sends again whatever was not answered with 200. */
class Watching {
  /** Seconds of media that were acknowledged. */
  acknowledged = 0;
  private seq = 0;
  private going = true;
  private readonly done: Promise<void>;

  constructor(
    private readonly client: HttpClient,
    private readonly session: { id: string; durationSeconds: number },
  ) {
    this.done = this.run();
  }

  async stop(): Promise<void> {
    this.going = false;
    await this.done;
  }

  private async run(): Promise<void> {
    const begun = Date.now();
    let from = 0;
    while (this.going && from < this.session.durationSeconds) {
      await pause(700);
      const to = Math.min((Date.now() - begun) / 1000, this.session.durationSeconds);
      this.seq += 1;
      const report = { seq: this.seq, ranges: [[from, to]], position: to, rate: 1, visible: true };
      const answer = await this.insist(report);
      if (answer) this.acknowledged = Math.max(this.acknowledged, answer.body.coveredSeconds);
      from = to;
    }
  }

  private async insist(report: object): Promise<Answer | null> {
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = await this.client
        .post(`/api/play-sessions/${this.session.id}/reports`, report)
        .catch(() => null);
      if (answer?.status === 200) return answer;
      if (answer && answer.status < 500)
        throw new Error(`refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
      await pause(200);
    }
    return null;
  }
}

async function signIn(stack: Stack, account: DemoAccount): Promise<HttpClient> {
  const { phone, password } = account;
  const answer = await new HttpClient(stack.url).post('/api/session', { phone, password });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return new HttpClient(stack.url, cookie.join('; '));
}

function kill(stack: Stack, name: string): void {
  const { pid } = JSON.parse(readFileSync(join(stack.dir, 'run', `${name}.pid.json`), 'utf8')) as {
    pid: number;
  };
  process.kill(pid, 'SIGKILL');
}

describe('when processes are killed while a guardian watches and recordings are packaged', () => {
  const stack = new Stack();
  const wish = { DEMO_LECTURES: String(lectures) };

  beforeAll(() => stack.start(wish), 300_000);
  afterAll(() => stack.stop(), 60_000);

  it('nothing acknowledged is lost, nothing is stuck, and nothing takes effect twice', async () => {
    const guardian = await signIn(stack, stack.account('guardian'));
    const officer = await signIn(stack, stack.account('city_officer'));
    const ready = async () => (await guardian.get('/api/health/ready').catch(() => null))?.status === 200;
    // The demo city has courses to read too; lectures are those with minutes to watch.
    const published = async (): Promise<{ id: string; title: string }[]> =>
      (await guardian.get('/api/courses?pageSize=100')).body.items.filter(
        ({ classHours }: { classHours: number }) => classHours > 0,
      );
    await stack.until(async () => (await published()).length > 0, 'the first lecture');
    const [course] = await published();
    if (!course) throw new Error('The lecture has gone again');
    const lessonId = (await guardian.get(`/api/courses/${course.id}`)).body.chapters[0].lessons[0].id;
    const opened = await guardian.post('/api/play-sessions', { lessonId });
    expect(opened.status).toBe(201);

    const watching = new Watching(guardian, opened.body);
    const audit = new PackagingAudit(stack);
    await audit.begin();
    const interrupted: string[] = [];
    for (const name of ['worker', 'worker', 'api', 'mariadb', 'redis']) {
      const before = watching.acknowledged;
      await stack.until(() => watching.acknowledged > before, 'a report before the kill');
      if (name === 'worker') {
        // Once before anything of it can be watched, once after: the one that has begun more than the other.
        const half = interrupted.length === 0 ? 'unseen' : 'playable';
        await stack.until(async () => Boolean(await audit.inTheMiddle(half)), 'a packaging to be under way');
        interrupted.push((await audit.inTheMiddle(half)) ?? '');
      }
      kill(stack, name);
      await stack.until(() => stack.output.includes(`${name} runs again`), `${name} to come back`);
      await stack.until(ready, 'the api to be ready');
      const after = watching.acknowledged;
      await stack.until(
        () => watching.acknowledged > after,
        `reports to be answered after ${name} was killed`,
      );
    }
    await watching.stop();
    const progress = await guardian.get(`/api/lessons/${lessonId}/progress`);
    expect(progress.body.coveredSeconds).toBeGreaterThanOrEqual(watching.acknowledged);

    const waiting = async (): Promise<string[]> => {
      const { body } = await officer.get('/api/media/assets?pageSize=100');
      return body.items
        .map((asset: { state: string }) => asset.state)
        .filter((state: string) => state !== 'READY');
    };
    await stack.until(async () => (await waiting()).length === 0, 'every recording to be ready');
    await stack.until(async () => (await audit.owed()) === 0, 'nothing to be owed any more');
    expect(Math.min(...(await audit.attemptsAt(interrupted)))).toBeGreaterThan(1);
    expect(await audit.faults()).toEqual([]);

    await stack.stop();
    await stack.start(wish);
    // They may have been complete before the stop: the kills do not always hit the one who records them.
    await stack.until(() => existsSync(join(stack.dir, 'lectures.done')), 'the lectures to be complete');
    await stack.until(
      async () => (await waiting()).length + (await audit.owed()) === 0,
      'everything to be done',
    );
    expect(await audit.faults()).toEqual([]);
    const titles = (await published()).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toHaveLength(lectures);
    expect(
      (await guardian.get(`/api/lessons/${lessonId}/progress`)).body.coveredSeconds,
    ).toBeGreaterThanOrEqual(watching.acknowledged);
  }, 600_000);
});
