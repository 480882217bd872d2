import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { routesOf, type Route } from '../../support/routes';
import { aWorld, type World } from '../../support/world';

const nobody = '01a00000-0000-7000-8000-000000000000';
const filled = (path: string, id: string) => path.replace(/:[A-Za-z]+/g, id);
const label = ({ method, path }: Route) => `${method} ${path}`;

describe('every route', () => {
  let world: World;
  let routes: Route[];
  let city: City;

  beforeAll(async () => {
    world = await aWorld();
    routes = routesOf(world);
    city = await aCity(world);
  });
  afterAll(() => world.close());

  async function statuses(chosen: Route[], id: string, person?: TestPerson): Promise<Record<string, number>> {
    const client = person ? world.as(person) : world.http;
    const answers: Record<string, number> = {};
    for (const route of chosen) {
      const body = ['POST', 'PUT', 'PATCH'].includes(route.method) ? {} : undefined;
      answers[label(route)] = (await client.send(route.method, filled(route.path, id), body)).status;
    }
    return answers;
  }

  it('is found by the walk', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.map(label)).toContain('POST /api/play-sessions/:id/reports');
  });

  it('answers a stranger with 401, unless it is open', async () => {
    const closed = routes.filter((route) => !route.open);
    const answers = await statuses(closed, nobody);
    expect(Object.entries(answers).filter(([, status]) => status !== 401)).toEqual([]);
  });

  it('answers a person without the right with 403', async () => {
    const plain = await aPerson(world);
    const guarded = routes.filter((route) => route.rights.length > 0);
    const answers = await statuses(guarded, nobody, plain);
    expect(Object.entries(answers).filter(([, status]) => status !== 403)).toEqual([]);
  });

  it('never shows a person of another school that something is there', async () => {
    const other = await aSchool(world, city.district, { name: '第二学校' });
    const stranger = await aPerson(world, { roles: [['coordinator', other.school]] });
    const reading = routes.filter(
      (route) => route.method === 'GET' && /units\/:|schools\/:|classes\/:/.test(route.path) && !route.open,
    );
    const things: [RegExp, string][] = [
      [/classes\/:/, city.class.id],
      [/./, city.school.id],
    ];
    for (const [pattern, id] of things) {
      const chosen = reading.filter(
        (route) =>
          pattern.test(route.path) && (pattern.source === '.' ? !/classes\/:/.test(route.path) : true),
      );
      const answers = await statuses(chosen, id, stranger);
      const seen = Object.entries(answers).filter(([, status]) => status !== 404 && status !== 403);
      expect(seen).toEqual([]);
    }
  });
});
