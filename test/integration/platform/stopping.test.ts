import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection } from 'mysql2/promise';
import { ApiProcess } from '../../support/api-process';
import { aLearner, aPlayer, lessonOf, type Class } from '../../support/builders/learning';
import { aPerson } from '../../support/builders/people';
import { HttpClient } from '../../support/http-client';
import { aWorld, type World } from '../../support/world';

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 400) throw new Error('it did not happen');
    await pause(50);
  }
};

// Processes of their own start slowly where other tests run beside.
jest.setTimeout(120_000);

describe('an api process that is asked to end', () => {
  let world: World;
  let own: Class;
  let api: ApiProcess;
  let lock: Connection;

  beforeAll(async () => {
    world = await aWorld();
    world.clock.run();
    own = await aLearner(world);
  });
  beforeEach(async () => {
    api = await ApiProcess.start(world);
    lock = await createConnection(world.config.databaseUrl);
  });
  afterEach(() => lock.end());
  afterAll(() => world.close());

  const client = (person: { cookie: string }) => new HttpClient(api.url, person.cookie);
  const isHeldUp = async () => {
    const rows = await world.database.query(
      `SELECT 1 FROM information_schema.PROCESSLIST WHERE INFO LIKE 'SELECT person_id%FOR UPDATE%'`,
    );
    return rows.length > 0;
  };

  it('answers what it is at, takes nothing new, and goes', async () => {
    const lessonId = lessonOf(own.course);
    const elsewhere = { as: () => client(own.guardian) } as unknown as World;
    const player = await aPlayer(elsewhere, own.guardian, lessonId);
    await lock.beginTransaction();
    await lock.query('SELECT * FROM learners WHERE person_id = ? FOR UPDATE', [own.guardian.id]);
    const reported = player.report([[0, 3]]);
    await until(isHeldUp);
    api.askToEnd();
    await until(async () => {
      const answer = await client(own.guardian)
        .get('/api/me')
        .catch(() => null);
      return answer === null || answer.status === 503;
    });
    await lock.rollback();
    const { status, body } = await reported;
    expect({ status, counted: body.coveredSeconds > 0 }).toEqual({ status: 200, counted: true });
    expect(await api.ended(10)).toBe('SIGTERM');
    const progress = await world.as(own.guardian).get(`/api/lessons/${lessonId}/progress`);
    expect(progress.body.coveredSeconds).toBe(body.coveredSeconds);
  });

  it('does not wait for an upload of hours: what came is kept, and goes on elsewhere', async () => {
    const coordinator = await aPerson(world, { roles: [['coordinator', own.city.school]] });
    const tus = { 'tus-resumable': '1.0.0' };
    const created = await client(coordinator).post('/api/uploads', undefined, {
      headers: { ...tus, 'upload-length': '1000000' },
    });
    const path = new URL(created.headers.get('location') as string, api.url).pathname;
    const sending = request(new URL(path, api.url), {
      method: 'PATCH',
      headers: {
        ...tus,
        cookie: coordinator.cookie,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '0',
        'content-length': '1000000',
      },
    });
    const broken = once(sending, 'error').catch(() => null);
    sending.write(Buffer.alloc(200_000, 7));
    const offset = async () => {
      const headers = { ...tus };
      const answer = await world.as(coordinator).send('HEAD', path, undefined, { headers });
      return Number(answer.headers.get('upload-offset'));
    };
    await until(async () => (await offset()) > 0);
    api.askToEnd();
    expect(await api.ended(10)).toBe('SIGTERM');
    await broken;
    const kept = await offset();
    expect(kept).toBeGreaterThan(0);
    const rest = await world.as(coordinator).send('PATCH', path, Buffer.alloc(1_000_000 - kept, 7), {
      headers: { ...tus, 'upload-offset': String(kept), 'content-type': 'application/offset+octet-stream' },
    });
    expect(rest.status).toBe(204);
  });
});
