import type { StandardDocument } from '@libs/rating/standards/standard.rule';
import { newId } from '@libs/platform';
import { Standards } from '@libs/rating';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aSheet, anAssessment, finishSheet, someReviewers } from '../../support/builders/reviews';
import { aStandardDesk, type TestDraft } from '../../support/builders/standards';
import { routesOf, type Route } from '../../support/routes';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;
let coordinator: TestPerson;
let desk: ReturnType<typeof aStandardDesk>;

beforeAll(async () => {
  world = await anEmptyWorld('published_standards');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  desk = aStandardDesk(world, officer);
});
afterAll(() => world.close());

/** Writes a version from the one the platform brings along, simulates and publishes it. */
async function aVersion(
  change: (document: StandardDocument) => void,
  cycle: 'current' | 'next' = 'next',
): Promise<TestDraft> {
  const begun = await desk.begin({ basedOn: (await desk.version('2026.3')).id });
  const draft = (await desk.save(begun, change)).body as TestDraft;
  expect(draft.problems).toEqual([]);
  await desk.simulate(draft);
  expect((await desk.publish(draft, cycle)).status).toBe(204);
  return draft;
}

/** Moves a point between the first two indicators. */
const movePoint = ({ indicators: [first, second] }: StandardDocument): void => {
  first!.weight += 1;
  second!.weight -= 1;
};

test('Any two versions stand side by side, and a draft beside any of them', async () => {
  const first = await desk.version('2026.3');
  const later = await aVersion((document) => {
    document.version = '2027.1';
    movePoint(document);
  });
  const compare = async (path: string, against?: string) =>
    (await world.as(officer).get(`/api/rating/${path}/comparison${against ? `?against=${against}` : ''}`))
      .body;
  const weight = (before: number, after: number) =>
    expect.objectContaining({ code: 'A1', field: 'weight', before, after });
  const forward = await compare(`standards/${later.id}`, first.id);
  expect(forward.with).toEqual({ id: first.id, version: '2026.3' });
  expect(forward.differences).toContainEqual(weight(3, 4));
  expect((await compare(`standards/${first.id}`, later.id)).differences).toContainEqual(weight(4, 3));
  expect((await compare(`standards/${first.id}`)).with).toBeNull();
  expect((await compare(`standards/${first.id}`, first.id)).differences).toEqual([]);
  const draft = await desk.begin({ basedOn: later.id });
  expect((await compare(`standard-drafts/${draft.id}`)).with.version).toBe('2027.1');
  expect((await compare(`standard-drafts/${draft.id}`, first.id)).differences).toContainEqual(weight(3, 4));
  const stranger = await compare(`standards/${first.id}`, newId());
  expect(stranger).toMatchObject({ status: 404, code: 'rating.standard-not-found' });
});

test('Of two drafts of one name that are published at once, one becomes the version', async () => {
  const rivals: TestDraft[] = [];
  for (const name of ['红', '绿']) {
    const saved = await desk.save(await desk.begin(), (document) => {
      document.version = '2029.1';
      document.name = { zh: name, en: name };
    });
    rivals.push(saved.body as TestDraft);
  }
  for (const rival of rivals) await desk.simulate(rival);
  const answers = await Promise.all(rivals.map((rival) => desk.publish(rival, 'next')));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([204, 409]);
  const [won, lost] = [statuses.indexOf(204), statuses.indexOf(409)];
  expect(answers[lost]!.body.code).toBe('standard.version-taken');
  expect((await desk.read(rivals[lost]!)).problems).toContainEqual(
    expect.objectContaining({ rule: 'version-taken' }),
  );
  const kept = await world.as(officer).get(`/api/rating/standards/${rivals[won]!.id}`);
  expect(kept.body.document).toEqual(rivals[won]!.document);
});

test('Nothing anybody can send changes a version once it is published', async () => {
  const version = await aVersion((document) => (document.version = '2030.1'));
  const rows = () => world.database.query('SELECT * FROM rating_standards ORDER BY id');
  const before = await rows();
  const document = structuredClone(version.document);
  movePoint(document);
  const administrator = await aPerson(world, { roles: [['administrator', city.city]] });
  const writing = routesOf(world).filter(
    ({ method, path }) => method !== 'GET' && /^\/api\/rating\/standard.*:id/.test(path),
  );
  expect(writing.length).toBeGreaterThan(5);
  for (const person of [officer, coordinator, administrator]) {
    for (const route of writing) {
      for (const revision of [1, 2, 3]) {
        const body = { revision, document, cycle: 'current', basedOn: version.id };
        const kept = Object.fromEntries(
          Object.entries(body).filter(([field]) => fieldsOf(route).includes(field)),
        );
        const { status } = await world
          .as(person)
          .send(route.method, route.path.replace(':id', version.id), kept);
        expect([route.path, status]).toEqual([route.path, person === officer ? 404 : 403]);
      }
    }
  }
  // The same name brought in from outside is a draft that can be looked at and never published.
  const brought = await desk.begin({ document: { ...document } });
  await desk.simulate(brought);
  expect((await desk.read(brought)).simulation).toMatchObject({ state: 'DONE' });
  const again = await desk.publish(brought, 'next');
  expect(again).toMatchObject({ status: 409, body: { code: 'standard.version-taken' } });
  // A start finds the version the platform brings along as it was.
  await world.get(Standards).install();
  expect(await rows()).toEqual(before);
});

/** What the routes of drafts take: more would be refused before anything else is looked at. */
function fieldsOf({ method, path }: Pick<Route, 'method' | 'path'>): string[] {
  if (path.endsWith('/problems')) return ['document'];
  if (path.endsWith('/publication')) return ['revision', 'cycle'];
  if (path.endsWith('/restoration')) return [];
  return method === 'PUT' ? ['revision', 'document'] : ['revision'];
}

test('Which tiers are visited, the standard of the cycle says', async () => {
  const visited = ['self-assessment', 'district-review', 'city-review', 'site-visit', 'panel', 'publicity'];
  await aVersion((document) => {
    document.version = '2031.1';
    Object.assign(document.tiers[1]!, { steps: visited });
  }, 'current');
  const reviewers = await someReviewers(world, city.city, 2);
  const assessment = await anAssessment(world, city.school);
  const opened = await world.as(officer).post(`/api/assessments/${assessment}/reviews`, { version: 1 });
  for (const seat of opened.body.reviews as { id: string; reviewerName: string }[]) {
    const reviewer = reviewers.find(({ name }) => name === seat.reviewerName)!;
    expect(await finishSheet(world, reviewer, seat.id, aSheet())).toBe(200);
  }
  const reviews = await world.as(officer).get(`/api/assessments/${assessment}/reviews`);
  expect(reviews.body).toMatchObject({ bothFinished: true, state: 'SITE_VISIT' });
});
