import { aLearner, aPlayer, lessonOf, type Class } from '../../support/builders/learning';
import { aWorld, type World } from '../../support/world';

describe('reports that cannot be read', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const covered = async ({ guardian, course }: Class) => {
    const { body } = await world.as(guardian).get(`/api/lessons/${lessonOf(course)}/progress`);
    return body.coveredSeconds as number;
  };

  test.each([
    ['NaN', [[0, 'NaN']], 'ranges.0.1'],
    ['null', [[null, 4]], 'ranges.0.0'],
    ['negative', [[-1, 4]], 'ranges.0.0'],
    [
      'reversed',
      [
        [0, 1],
        [9, 4],
      ],
      'ranges.1',
    ],
    ['no pair', [[0, 1, 2]], 'ranges.0'],
    ['no list', 'all of it', 'ranges'],
  ])(
    'malformed ranges (%s) are named, store nothing and do not stop the client',
    async (_, ranges, field) => {
      const learner = await aLearner(world);
      const player = await aPlayer(world, learner.guardian, lessonOf(learner.course));
      const { status, headers, body } = await player.report(ranges, { position: 0 });
      expect(status).toBe(400);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(body.errors[0].field).toBe(field);
      expect(await covered(learner)).toBe(0);
      expect((await player.report([[0, 2]])).body.coveredSeconds).toBe(2);
    },
  );

  test.each([
    ['seq', { seq: 1.5 }],
    ['seq', { seq: -1 }],
    ['position', { position: 'end' }],
    ['rate', { rate: '1' }],
    ['visible', { visible: 'yes' }],
    ['ranges', { ranges: undefined }],
  ])('a malformed %s is named', async (field, own) => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    const { status, body } = await player.report([[0, 5]], own);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  test('infinity written as a number is malformed', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    const raw = Buffer.from('{"seq":1,"ranges":[[0,1e999]],"position":0,"rate":1,"visible":true}');
    const headers = { 'content-type': 'application/json' };
    const path = `/api/play-sessions/${player.id}/reports`;
    const { status, body } = await world.as(guardian).send('POST', path, raw, { headers });
    expect([status, body.errors[0].field]).toEqual([400, 'ranges.0.1']);
  });

  test('overlapping ranges are one, 500 are taken, 10,000 are too many', async () => {
    const learner = await aLearner(world);
    const player = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    world.clock.advance(60);
    const many = (count: number) => Array.from({ length: count }, (_, at) => [at % 40, (at % 40) + 2]);
    const tooMany = await player.report(many(10_000), { position: 0 });
    expect([tooMany.status, tooMany.body.code]).toEqual([413, 'report.too-many-ranges']);
    expect((await player.report(many(500), { position: 0 })).body.coveredSeconds).toBe(41);
  });
});
