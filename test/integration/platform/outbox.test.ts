import { GuardianLinked } from '@libs/identity';
import { newId, Outbox, Transactions } from '@libs/platform';
import { Dispatcher } from '../../../libs/platform/queue/dispatcher';
import { aWorld, type World } from '../../support/world';

interface Row {
  id: string;
  dispatchedAt: Date | null;
  failedAt: Date | null;
  failure: string | null;
}

describe('the outbox', () => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const someone = () => ({ personId: newId(), pupilId: newId() });

  async function owe(handler: string, dispatchedSecondsAgo: number | null): Promise<string> {
    await world.database.execute(
      `INSERT INTO outbox (event, handler, lane, payload, dispatched_at)
       VALUES ('test.happened', ?, 'events', ?, UTC_TIMESTAMP(3) - INTERVAL ? SECOND)`,
      [handler, JSON.stringify(someone()), dispatchedSecondsAgo],
    );
    const [last] = await world.database.query<{ id: string }>('SELECT MAX(id) AS id FROM outbox');
    return String(last?.id);
  }

  async function row(id: string): Promise<Row | undefined> {
    const [found] = await world.database.query<Row>(
      `SELECT id, dispatched_at AS dispatchedAt, failed_at AS failedAt, failure FROM outbox WHERE id = ?`,
      [id],
    );
    return found;
  }

  it('takes nothing outside of a transaction, where nothing would hold it', async () => {
    await expect(world.get(Outbox).announce(GuardianLinked, someone())).rejects.toThrow(
      'outside of a transaction',
    );
  });

  it('forgets what a rolled back transaction announced', async () => {
    const before = await world.database.query('SELECT COUNT(*) AS n FROM outbox');
    const work = world.get(Transactions).run(async () => {
      await world.get(Outbox).announce(GuardianLinked, someone());
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await world.database.query('SELECT COUNT(*) AS n FROM outbox')).toEqual(before);
  });

  it('is empty when everything was done', async () => {
    await world.get(Transactions).run(() => world.get(Outbox).announce(GuardianLinked, someone(), someone()));
    await world.drain();
    expect(await world.database.query('SELECT * FROM outbox WHERE failed_at IS NULL')).toEqual([]);
  });

  it('keeps what cannot be done, with the reason', async () => {
    const id = await owe('NobodyJobs.handle', null);
    await world.drain();
    expect((await row(id))?.failedAt).not.toBeNull();
    expect((await row(id))?.failure).toBe('nothing here handles NobodyJobs.handle');
  });

  it('hands out again what a wiped queue has lost, and leaves the rest where it is', async () => {
    const lost = await owe('NobodyJobs.handle', 3600);
    const recent = await owe('NobodyJobs.handle', 5);
    await world.app.get(Dispatcher).sweep();
    expect((await row(recent))?.dispatchedAt).not.toBeNull();
    await world.database.execute('DELETE FROM outbox WHERE id = ?', [recent]);
    await world.drain();
    expect((await row(lost))?.failure).toBe('nothing here handles NobodyJobs.handle');
  });
});
