import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@libs/platform';
import { migrations } from '../../../apps/api/database/migrations';
import { aWorld, type World } from '../../support/world';

describe('the schema', () => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  it('made by the migrations is the one that the entities describe', async () => {
    const { connection } = world.database.manager;
    const { upQueries } = await connection.driver.createSchemaBuilder().log();
    const faults = upQueries
      .map(({ query }) => query)
      // Foreign keys stand in the migrations only: TypeORM could say them just with relations.
      .filter((query) => !/FOREIGN KEY/.test(query));
    expect(faults).toEqual([]);
  });

  it('can be taken down to nothing and built again', async () => {
    const url = new URL(world.config.databaseUrl);
    const name = `${url.pathname.slice(1)}_down`;
    await world.database.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    url.pathname = `/${name}`;
    const source = new DataSource({
      ...dataSourceOptions({ databaseUrl: url.toString(), databaseKind: 'mariadb', databasePool: 2 }),
      migrations: migrations(),
    });
    await source.initialize();
    try {
      const steps = await source.runMigrations({ transaction: 'none' });
      for (const _ of steps) await source.undoLastMigration({ transaction: 'none' });
      const left: { name: string }[] = await source.query(
        `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME <> 'migrations'`,
        [name],
      );
      expect(left).toEqual([]);
      expect(await source.runMigrations({ transaction: 'none' })).toHaveLength(steps.length);
    } finally {
      await source.query(`DROP DATABASE ${name}`);
      await source.destroy();
    }
  });
});
