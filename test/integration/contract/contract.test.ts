import { aCourse, type TestCourse } from '../../support/builders/catalogue';
import { aGraduate, type TestParent } from '../../support/builders/graduation';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, aPhone, type TestPerson } from '../../support/builders/people';
import { rate } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';
import { day, id, instant, list, number, problem, text } from './shapes';

const tus = { 'tus-resumable': '1.0.0' };

/** What outside scripts rely on, line by line, as such a script would ask for it. More fields than these may be there. */
describe('the part of the api that outside scripts rely on', () => {
  let world: World;
  let city: City;
  let guardian: TestGuardian;
  let coordinator: TestPerson;
  let course: TestCourse;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    guardian = await aGuardian(world, { class: city.class });
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    course = await aCourse(world, {
      owner: city.school,
      stages: ['L3b'],
      topics: ['T06', 'T07'],
      lessons: [{ kind: 'video', durationSeconds: 600 }, { kind: 'article' }, { kind: 'quiz' }],
    });
  });
  afterAll(() => world.close());

  describe('signing in', () => {
    const signIn = (phone: string, password: string) => world.http.post('/api/session', { phone, password });

    it('answers 204 and a cookie that works until DELETE', async () => {
      const { phone, password } = await aPerson(world);
      const { status, headers, body } = await signIn(phone, password);
      expect({ status, body }).toEqual({ status: 204, body: '' });
      const cookie = headers.getSetCookie().map((one) => one.split(';')[0]);
      const own = world.as({ cookie: cookie.join('; ') });
      expect((await own.get('/api/me')).status).toBe(200);
      expect((await own.delete('/api/session')).status).toBe(204);
      expect((await own.get('/api/me')).status).toBe(401);
    });

    it('says the same of an unknown phone and a wrong password', async () => {
      const { phone } = await aPerson(world);
      const answers = [await signIn(phone, 'not-this-one'), await signIn(aPhone(), 'not-this-one')];
      const [wrong, unknown] = answers.map(({ status, body, headers }) => ({
        status,
        body,
        type: headers.get('content-type'),
      }));
      expect(wrong).toEqual(unknown);
      expect(wrong).toMatchObject({
        status: 401,
        body: problem(401, 'session.wrong'),
        type: expect.stringContaining('application/problem+json'),
      });
    });

    it('answers 429 with Retry-After to somebody who guesses, and only for that account', async () => {
      const { phone, password } = await aPerson(world);
      const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(phone, 'a-guess')));
      const limited = guesses.filter(({ status }) => status === 429);
      expect(limited.length).toBeGreaterThan(0);
      for (const { headers, body } of limited) {
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(body).toMatchObject(problem(429));
      }
      expect((await signIn(phone, password)).status).toBe(429);
      const other = await aPerson(world);
      expect((await signIn(other.phone, other.password)).status).toBe(204);
    });
  });

  it('GET /api/me', async () => {
    const { status, body } = await world.as(guardian).get('/api/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: guardian.id, name: text, locale: 'zh-CN' });
    expect(body.roles).toEqual([{ role: 'guardian', unitId: city.class.id, unitName: text }]);
    expect(body.children).toMatchObject([
      {
        id: guardian.pupilId,
        name: text,
        className: expect.stringContaining(city.class.name),
        schoolName: city.school.name,
      },
    ]);
  });

  describe('courses', () => {
    const item = {
      title: text,
      kind: 'series',
      stages: ['L3b'],
      topics: ['T06', 'T07'],
      classHours: 0.25,
      lessonCount: 3,
      state: 'PUBLISHED',
    };

    it('GET /api/courses?stage=&topic=&kind=&q=&page=&pageSize=', async () => {
      const { body } = await world
        .as(guardian)
        .get(
          `/api/courses?stage=L3b&topic=T06&kind=series&q=${encodeURIComponent('花开')}&page=1&pageSize=100`,
        );
      expect(body).toMatchObject({ page: 1, pageSize: 100, total: 1, items: [{ id: course.id, ...item }] });
      const empty = await world.as(guardian).get('/api/courses?stage=&topic=&kind=&q=&page=&pageSize=');
      expect(empty).toMatchObject({ status: 200, body: { page: 1, pageSize: 20, items: list } });
      const none = await world.as(guardian).get('/api/courses?topic=T12');
      expect(none.body).toEqual({ items: [], page: 1, pageSize: 20, total: 0 });
    });

    it('GET /api/courses/{id}', async () => {
      const { body } = await world.as(guardian).get(`/api/courses/${course.id}`);
      expect(body).toMatchObject({ id: course.id, ...item, description: text, may: list });
      expect(body.chapters).toMatchObject([
        {
          id,
          title: text,
          lessons: [
            { id, title: text, kind: 'video', durationSeconds: 600, state: text },
            { id, title: text, kind: 'article', durationSeconds: null, state: text },
            { id, title: text, kind: 'quiz', durationSeconds: null, state: text },
          ],
        },
      ]);
    });
  });

  describe('media', () => {
    it('tus 1.0 at /api/uploads, and the asset under the last segment of Location', async () => {
      const bytes = Buffer.from('no video at all');
      const created = await world.as(coordinator).post('/api/uploads', undefined, {
        headers: {
          ...tus,
          'upload-length': String(bytes.length),
          'upload-metadata': `filename ${Buffer.from('第一讲.mp4').toString('base64')}`,
        },
      });
      expect(created.status).toBe(201);
      const location = created.headers.get('location') as string;
      const assetId = location.split('/').at(-1) as string;
      const asset = () => world.as(coordinator).get(`/api/media/assets/${assetId}`);
      expect((await asset()).body).toMatchObject({
        id: assetId,
        state: 'UPLOADING',
        progress: 0,
        failure: null,
        durationSeconds: null,
        width: null,
        height: null,
        renditions: [],
        posterUrl: null,
      });
      const sent = await world
        .as(coordinator)
        .send('PATCH', new URL(location, world.url).pathname, Buffer.from(bytes), {
          headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        });
      expect(sent.status).toBe(204);
      await world.drain();
      const { body } = await asset();
      expect(body).toMatchObject({ state: 'FAILED', failure: { code: text, message: text } });
      expect(body.progress).toBeGreaterThanOrEqual(0);
      expect(body.progress).toBeLessThanOrEqual(1);
    });
  });

  describe('graduation', () => {
    let graduate: TestParent & { serial: string };
    beforeAll(async () => {
      graduate = await aGraduate(world, city, { name: '欧阳小华' });
    });

    it('GET /api/me/learning', async () => {
      const { body } = await world.as(graduate).get('/api/me/learning');
      expect(body).toMatchObject([{ programmeId: id, title: text, state: 'graduated' }]);
      for (const requirement of body[0].requirements)
        expect(requirement).toMatchObject({
          code: text,
          title: text,
          have: number,
          need: number,
          unit: text,
          met: true,
        });
    });

    it('GET /api/me/certificates', async () => {
      const { body } = await world.as(graduate).get('/api/me/certificates');
      expect(body).toMatchObject([
        { serial: graduate.serial, title: text, issuedAt: instant, pdfUrl: text, checkUrl: text },
      ]);
      const paper = await world.as(graduate).get(new URL(body[0].pdfUrl, world.url).pathname);
      expect(paper.status).toBe(200);
      expect((paper.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    });

    it('GET /api/certificates/{serial}, without signing in, valid and revoked', async () => {
      const check = () => world.http.get(`/api/certificates/${graduate.serial}`);
      const valid = (await check()).body;
      expect(valid).toMatchObject({
        serial: graduate.serial,
        status: 'valid',
        holder: '欧阳**',
        programme: text,
        school: city.school.name,
        classHours: number,
        issuedOn: day,
      });
      await world
        .as(coordinator)
        .post(`/api/certificates/${graduate.serial}/revocation`, { reason: '姓名登记有误' });
      expect((await check()).body).toMatchObject({ status: 'revoked', reason: '姓名登记有误' });
      expect(await world.http.get('/api/certificates/7K3M-9QXA-P2RD-0VTC-H')).toMatchObject({
        status: 404,
        body: problem(404),
      });
    });
  });

  describe('rating', () => {
    beforeAll(() => rate(world, city.city));

    it('GET /api/rating/pyramid', async () => {
      const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
      const { body } = await world.as(officer).get('/api/rating/pyramid');
      expect(body).toMatchObject({ cycle: text, unrated: 1 });
      expect(body.tiers).toEqual(
        ['basic', 'excellent', 'model', 'star'].map((tier) => ({ tier, schools: 0 })),
      );
    });

    it('GET /api/rating/schools/{unitId}', async () => {
      const { body } = await world.as(coordinator).get(`/api/rating/schools/${city.school.id}`);
      expect(body).toMatchObject({
        school: { id: city.school.id, name: city.school.name },
        tier: 'unrated',
        total: number,
        standardVersion: text,
        inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        nextTier: { tier: 'basic', steps: list },
        computedAt: instant,
      });
      for (const gate of body.gates)
        expect(gate).toMatchObject({ code: text, met: expect.any(Boolean), why: text });
      expect(body.gates.map((gate: { code: string }) => gate.code)).toEqual(
        Array.from({ length: 8 }, (_, at) => `G${at + 1}`),
      );
      for (const domain of body.domains)
        expect(domain).toMatchObject({ code: text, points: number, of: number, rated: expect.any(Boolean) });
      expect(body.indicators).toHaveLength(22);
      for (const indicator of body.indicators) {
        expect(indicator).toMatchObject({ code: text, name: text, weight: number, state: text });
        for (const field of ['value', 'points', 'facts', 'formula']) expect(indicator).toHaveProperty(field);
      }
    });
  });

  it('writes every instant with its offset', async () => {
    const answers = await Promise.all(
      ['/api/me/data', '/api/sessions', '/api/me/consents', '/api/me/learning', '/api/me/certificates'].map(
        async (path) => (await world.as(guardian).get(path)).body,
      ),
    );
    const found = JSON.stringify(answers).match(/\d{4}-\d\d-\d\dT[^"]*/g) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toEqual(instant);
  });
});
