import { aWorld, type World } from '../../support/world';

describe('every connection to the database', () => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld();
  });
  afterEach(() => world.database.execute(`SET GLOBAL time_zone = '+00:00'`));
  afterAll(() => world.close());

  it('lives in UTC, also where a server of the city’s own does not', async () => {
    await world.database.execute(`SET GLOBAL time_zone = '+08:00'`);
    const many = Array.from({ length: 8 }, () =>
      world.database.query<{ zone: string; id: number }>(
        'SELECT @@session.time_zone AS zone, CONNECTION_ID() AS id, SLEEP(0.3)',
      ),
    );
    const sessions = (await Promise.all(many)).flat();
    expect(new Set(sessions.map(({ id }) => id)).size).toBeGreaterThan(4);
    expect(new Set(sessions.map(({ zone }) => zone))).toEqual(new Set(['+00:00']));
  });
});
