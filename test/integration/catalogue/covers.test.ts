import sharp from 'sharp';
import { aCourse } from '../../support/builders/catalogue';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('the cover of a course', () => {
  let world: World;
  let city: City;
  let author: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    author = await aPerson(world, { roles: [['instructor', city.school]] });
  });
  afterAll(() => world.close());

  const aPicture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#2f5d50' } });

  const send = async (image: Buffer, name = 'cover.jpg', person = author) => {
    const course = await aCourse(world, { owner: city.school, published: false });
    const answer = await world.as(person).upload(`/api/courses/${course.id}/cover`, name, image);
    return { course, answer };
  };

  it('is turned upright, cropped to 16:9 and rid of all metadata', async () => {
    const portrait = await aPicture(600, 900)
      .withExif({ IFD0: { Make: 'Phone', Copyright: '某人' } })
      .jpeg()
      .toBuffer();
    const { answer } = await send(portrait);
    expect(answer.status).toBe(201);
    expect(answer.body.coverUrl).toMatch(/^\/api\/course-covers\/[0-9a-f]{40}\.webp$/);
    const guardian = await aPerson(world, { roles: [['guardian', city.class]] });
    const image = await world.as(guardian).get(answer.body.coverUrl);
    expect(image.headers.get('content-type')).toBe('image/webp');
    expect(image.headers.get('cache-control')).toContain('immutable');
    const facts = await sharp(image.body).metadata();
    expect(facts).toMatchObject({ format: 'webp', width: 960, height: 540 });
    expect(facts.exif).toBeUndefined();
    expect((await world.http.get(answer.body.coverUrl)).status).toBe(401);
  });

  it('goes with the course to its learners', async () => {
    const { course, answer } = await send(await aPicture(320, 180).png().toBuffer(), 'cover.png');
    const coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    await world.as(coordinator).post(`/api/courses/${course.id}/submit`);
    const published = await world.as(coordinator).post(`/api/courses/${course.id}/publish`, {});
    expect(published.body.coverUrl).toBe(answer.body.coverUrl);
  });

  it.each([
    ['words', Buffer.from('no picture at all')],
    ['a truncated picture', Buffer.from('ffd8ffe000104a46494600', 'hex')],
    [
      'a drawing that is a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
  ])('cannot be %s', async (_what, content) => {
    const { answer, course } = await send(content);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('cover.not-an-image');
    expect((await world.as(author).get(`/api/courses/${course.id}/draft`)).body.coverUrl).toBeNull();
  });

  it('cannot be a small file that claims to be huge', async () => {
    const bomb = await aPicture(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await send(bomb)).answer.body.code).toBe('cover.not-an-image');
  });

  it('may not be larger than ten megabytes', async () => {
    expect((await send(Buffer.alloc(11 * 1024 * 1024))).answer.status).toBe(413);
  });

  it('is set by authors of the school only', async () => {
    const other = await aCity(world);
    const stranger = await aPerson(world, { roles: [['instructor', other.school]] });
    const image = await aPicture(32, 18).png().toBuffer();
    expect((await send(image, 'a.png', stranger)).answer.status).toBe(404);
    const guardian = await aPerson(world, { roles: [['guardian', city.class]] });
    expect((await send(image, 'a.png', guardian)).answer.status).toBe(403);
  });

  it('is found by its whole name only', async () => {
    for (const name of ['..%2f..%2fetc%2fpasswd', `${'0'.repeat(40)}.webp`, 'x']) {
      expect((await world.as(author).get(`/api/course-covers/${name}`)).status).toBe(404);
    }
  });
});
