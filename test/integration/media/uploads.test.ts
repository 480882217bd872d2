import { copyFile, readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';
import { JobRunner, newId } from '@libs/platform';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aClip } from '../../support/clips';
import { anotherApi, aWorld, type World } from '../../support/world';

const tus = { 'tus-resumable': '1.0.0' };
const bytes = { ...tus, 'content-type': 'application/offset+octet-stream' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('uploading', () => {
  let world: World;
  let city: City;
  let teacher: TestPerson;

  beforeAll(async () => {
    world = await aWorld({ UPLOAD_MAX_BYTES: '5000000' });
    city = await aCity(world);
    teacher = await aPerson(world, { roles: [['instructor', city.school]] });
  });

  afterAll(() => world.close());

  async function begin(
    length: number,
    metadata = `filename ${base64('亲子沟通 第一讲.mp4')}`,
    person = teacher,
  ) {
    const headers = { ...tus, 'upload-length': String(length), 'upload-metadata': metadata };
    const answer = await world.as(person).send('POST', '/api/uploads', undefined, { headers });
    return { answer, id: answer.headers.get('location')?.split('/').at(-1) ?? '' };
  }

  const send = (id: string, offset: number, part: Buffer, person = teacher) =>
    world
      .as(person)
      .send('PATCH', `/api/uploads/${id}`, part, { headers: { ...bytes, 'upload-offset': String(offset) } });

  const asset = async (id: string) => (await world.as(teacher).get(`/api/media/assets/${id}`)).body;

  it('takes a recording from its first byte to a lesson that plays', async () => {
    const file = await readFile(await aClip());
    const id = await new Promise<string>((resolve, reject) => {
      const upload = new Upload(file, {
        endpoint: `${world.url}/api/uploads`,
        metadata: { filename: '亲子沟通 第一讲.mp4', unitId: city.school.id },
        headers: { cookie: teacher.cookie },
        chunkSize: 20_000,
        onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
        onError: reject,
      });
      upload.start();
    });
    expect(await asset(id)).toMatchObject({ fileName: '亲子沟通 第一讲.mp4', unitId: city.school.id });
    await world.drain();
    const ready = await asset(id);
    expect(ready).toMatchObject({
      id,
      state: 'READY',
      progress: 1,
      failure: null,
      width: 320,
      height: 240,
      kind: 'video',
      playable: true,
      subtitles: [],
      may: [],
    });
    expect(Math.abs(ready.durationSeconds - 2)).toBeLessThan(0.05);
    expect(ready.renditions).toEqual([{ height: 240, bitrate: expect.any(Number) }]);
    expect((await world.http.get(ready.posterUrl)).status).toBe(200);
    const playback = await world.as(teacher).get(`/api/media/assets/${id}/playback`);
    expect((await world.http.get(playback.body.playlistUrl)).body).toContain('RESOLUTION=320x240');
  });

  it('goes on where it broke off, also at another api process', async () => {
    const file = await readFile(await aClip());
    const half = Math.floor(file.length / 2);
    const { id } = await begin(file.length);
    expect((await send(id, 0, file.subarray(0, half))).status).toBe(204);
    expect(await asset(id)).toMatchObject({ state: 'UPLOADING', playable: false, durationSeconds: null });
    const other = await anotherApi(world);
    try {
      const head = await other.as(teacher).send('HEAD', `/api/uploads/${id}`, undefined, { headers: tus });
      expect(head.headers.get('upload-offset')).toBe(String(half));
      const headers = { ...bytes, 'upload-offset': String(half) };
      const rest = await other
        .as(teacher)
        .send('PATCH', `/api/uploads/${id}`, file.subarray(half), { headers });
      expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, String(file.length)]);
    } finally {
      await other.close();
    }
    await world.drain();
    expect((await asset(id)).state).toBe('READY');
    const late = await world.as(teacher).send('HEAD', `/api/uploads/${id}`, undefined, { headers: tus });
    expect(late.headers.get('upload-offset')).toBe(String(file.length));
  });

  it('asks who it is and what they may', async () => {
    const guardian = await aPerson(world);
    const headers = { ...tus, 'upload-length': '10' };
    expect((await world.http.send('POST', '/api/uploads', undefined, { headers })).status).toBe(401);
    expect((await world.as(guardian).send('POST', '/api/uploads', undefined, { headers })).status).toBe(403);
    const { school } = await aCity(world);
    expect((await begin(10, `unitId ${base64(school.id)}`)).answer.status).toBe(404);
  });

  it('belongs to its owner', async () => {
    const colleague = await aPerson(world, { roles: [['coordinator', city.school]] });
    const { id } = await begin(10);
    const head = (person: TestPerson) =>
      world.as(person).send('HEAD', `/api/uploads/${id}`, undefined, { headers: tus });
    expect((await head(colleague)).status).toBe(404);
    expect((await send(id, 0, Buffer.alloc(10), colleague)).status).toBe(404);
    expect(
      (await world.as(colleague).send('DELETE', `/api/uploads/${id}`, undefined, { headers: tus })).status,
    ).toBe(404);
    expect((await world.http.send('HEAD', `/api/uploads/${id}`, undefined, { headers: tus })).status).toBe(
      401,
    );
    expect((await head(teacher)).status).toBe(200);
    expect((await world.as(teacher).get(`/api/uploads/${id}`)).status).toBe(404);
    expect((await send(newId(), 0, Buffer.alloc(1))).status).toBe(404);
  });

  it('has a limit', async () => {
    const { answer } = await begin(5_000_001);
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({
      code: 'upload.too-large',
      details: { maxBytes: 5_000_000 },
    });
  });

  it('can be taken back while it is not whole', async () => {
    const { id } = await begin(10);
    await send(id, 0, Buffer.alloc(4));
    const taken = await world.as(teacher).send('DELETE', `/api/uploads/${id}`, undefined, { headers: tus });
    expect(taken.status).toBe(204);
    expect((await world.as(teacher).get(`/api/media/assets/${id}`)).status).toBe(404);
  });

  it('is received after all when the process died on its last byte', async () => {
    const clip = await aClip();
    const { size } = await stat(clip);
    const { id } = await begin(size);
    // What the disk looks like when the kill came before the row was written.
    await copyFile(clip, join(world.config.uploadDir, id));
    world.clock.advance(120);
    await world.get(JobRunner).runScheduled('heal-uploads');
    await world.drain();
    expect((await asset(id)).state).toBe('READY');
  });

  it('is forgotten when it stays unfinished for days, and only then', async () => {
    const { id } = await begin(10);
    await send(id, 0, Buffer.alloc(4));
    world.clock.advance(24 * 3600);
    await world.get(JobRunner).runScheduled('heal-uploads');
    expect((await asset(id)).state).toBe('UPLOADING');
    world.clock.advance(48 * 3600);
    const longAgo = new Date(world.clock.now().getTime() - 60 * 3600 * 1000);
    await utimes(join(world.config.uploadDir, id), longAgo, longAgo);
    await world.get(JobRunner).runScheduled('heal-uploads');
    // The session of that time is over, too: a new one looks.
    const later = await aPerson(world, { roles: [['coordinator', city.school]] });
    expect((await world.as(later).get(`/api/media/assets/${id}`)).status).toBe(404);
    await expect(stat(join(world.config.uploadDir, id))).rejects.toThrow('ENOENT');
  });
});
