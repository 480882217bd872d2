import { copyFile, mkdir, readdir, readFile, readlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MediaLibrary } from '@libs/media';
import { AssetPackaging } from '@libs/media/processing/asset-packaging.service';
import { Storage } from '@libs/platform';
import { aCourse } from '../../support/builders/catalogue';
import { anAssetRow, aVideoAsset } from '../../support/builders/media';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aClip, aFile, aSound, cutOff } from '../../support/clips';
import { aWorld, type World } from '../../support/world';

// Encoders give way to everything else: beside other work they take their time.
jest.setTimeout(240_000);

const never = new AbortController().signal;

describe('an attempt at packaging', () => {
  let world: World;
  let city: City;
  let teacher: TestPerson;
  let packaging: AssetPackaging;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    teacher = await aPerson(world, { roles: [['coordinator', city.school]] });
    packaging = world.get(AssetPackaging);
  });

  afterAll(() => world.close());

  /** Received as far as everybody knows, with nothing owed to the queue: the test runs the attempts itself. */
  async function aReceivedAsset(file: string): Promise<string> {
    const { id } = await anAssetRow(world, { owner: city.school, personId: teacher.id });
    await putSource(id, file);
    await world.database.execute(
      `UPDATE media_assets SET state = 'RECEIVED', progress = 0, kind = NULL, duration_seconds = NULL,
         playable_at = NULL, ready_at = NULL WHERE id = ?`,
      [id],
    );
    return id;
  }

  async function putSource(id: string, file: string): Promise<void> {
    const target = world.get(Storage).pathOf(`sources/${id}`);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(file, target);
  }

  const asset = async (id: string) => (await world.as(teacher).get(`/api/media/assets/${id}`)).body;
  const master = async (id: string) =>
    String((await world.http.get((await world.get(MediaLibrary).playback(id, 'me')).playlistUrl)).body);
  const work = () => world.get(Storage).pathOf('work');

  /** A clip that keeps ffmpeg busy for some seconds. */
  const aLongClip = () => aClip({ seconds: 8, size: '1280x720', rate: 30, encode: ['-preset', 'ultrafast'] });

  async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
    for (;;) {
      const found = await look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Process ids of the encoders that work in the asset's folder now, of all or of this rendition. */
  async function encodersOf(id: string, rendition = ''): Promise<number[]> {
    const found: number[] = [];
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (!folder.startsWith(join(work(), id)) || !command.startsWith('ffmpeg\0')) continue;
      if (command.includes(`${rendition}/index.m3u8`)) found.push(Number(pid));
    }
    return found;
  }

  const encoderOf = (id: string, rendition?: string): Promise<number> =>
    until(async () => (await encodersOf(id, rendition))[0]);

  async function packageOf(id: string): Promise<string> {
    const [row] = await world.database.query<{ folder: string }>(
      'SELECT package_id AS folder FROM media_assets WHERE id = ?',
      [id],
    );
    return `packages/${row?.folder}`;
  }

  /** Neither a process nor a file, here or where people see it. */
  async function expectNothingOf(id: string): Promise<void> {
    expect(await encodersOf(id)).toEqual([]);
    expect(await readdir(join(work(), id)).catch(() => [])).toEqual([]);
    expect(await world.get(Storage).exists(await packageOf(id))).toBe(false);
  }

  it('lets people watch the first rendition while the others are made', async () => {
    const id = await aReceivedAsset(await aLongClip());
    const running = packaging.run(id, never);
    const early = await until(async () => {
      const now = await asset(id);
      return now.playable && now;
    });
    expect(early).toMatchObject({ state: 'PACKAGING', renditions: [{ height: 360 }], kind: 'video' });
    expect(Math.abs(early.durationSeconds - 8)).toBeLessThan(0.05);
    expect((await master(id)).match(/RESOLUTION=\d+x\d+/g)).toEqual(['RESOLUTION=640x360']);
    expect((await world.get(MediaLibrary).playback(id, 'me')).storyboardUrl).not.toBeNull();
    await running;
    const ready = await asset(id);
    expect(ready).toMatchObject({ state: 'READY', durationSeconds: early.durationSeconds });
    expect(ready.renditions.map((r: { height: number }) => r.height)).toEqual([360, 540, 720]);
    expect((await master(id)).match(/RESOLUTION=\d+x\d+/g)).toHaveLength(3);
    expect(await readdir(join(work(), id)).catch(() => [])).toEqual([]);
  });

  it('is taken up again when somebody kills the encoder', async () => {
    const file = join(dirname(await aLongClip()), `kill-${process.pid}.mp4`);
    await copyFile(await aLongClip(), file);
    const id = await world
      .get(MediaLibrary)
      .receive(file, { filename: '讲座.mp4', personId: teacher.id, unitId: city.school.id });
    const packaged = world.drain();
    process.kill(await encoderOf(id), 'SIGKILL');
    await packaged;
    expect(await asset(id)).toMatchObject({ state: 'READY', failure: null });
    const [{ attempt }] = (await world.database.query<{ attempt: number }>(
      'SELECT attempt FROM media_assets WHERE id = ?',
      [id],
    )) as [{ attempt: number }];
    expect(attempt).toBe(2);
  });

  it('shows nothing of a recording whose first rendition failed, and ends the others', async () => {
    const id = await aReceivedAsset(await aLongClip());
    const running = packaging.run(id, never);
    await encoderOf(id, 'v720');
    process.kill(await encoderOf(id, 'v360'), 'SIGKILL');
    await expect(running).rejects.toMatchObject({ failure: 'killed' });
    expect(await asset(id)).toMatchObject({ state: 'PACKAGING', playable: false, renditions: [] });
    await expectNothingOf(id);
  });

  it('lets people watch the first rendition when the others fail, and makes only those again', async () => {
    const id = await aReceivedAsset(await aLongClip());
    const running = packaging.run(id, never);
    process.kill(await encoderOf(id, 'v720'), 'SIGKILL');
    await expect(running).rejects.toMatchObject({ failure: 'killed' });
    expect(await encodersOf(id)).toEqual([]);
    const early = await asset(id);
    expect(early).toMatchObject({ state: 'PACKAGING', playable: true, renditions: [{ height: 360 }] });
    const playlist = `${await packageOf(id)}/v360/index.m3u8`;
    const made = await world.get(Storage).stat(playlist);
    await packaging.run(id, never);
    const ready = await asset(id);
    expect(ready).toMatchObject({ state: 'READY', durationSeconds: early.durationSeconds });
    expect(ready.renditions.map((r: { height: number }) => r.height)).toEqual([360, 540, 720]);
    expect((await world.get(Storage).stat(playlist))?.ino).toBe(made?.ino);
  });

  it('goes back quickly when the worker is asked to stop, and costs the recording nothing', async () => {
    const id = await aReceivedAsset(await aLongClip());
    const stop = new AbortController();
    const running = packaging.run(id, stop.signal);
    await encoderOf(id, 'v360');
    await encoderOf(id, 'v720');
    stop.abort(new Error('the worker stops'));
    await expect(running).rejects.toThrow('the worker stops');
    await expectNothingOf(id);
    const [row] = await world.database.query<{ state: string; tries: number }>(
      'SELECT state, tries FROM media_assets WHERE id = ?',
      [id],
    );
    expect(row).toEqual({ state: 'PACKAGING', tries: 0 });
  });

  it('gives way to a later one: never two of the same recording', async () => {
    const id = await aReceivedAsset(await aLongClip());
    const first = packaging.run(id, never);
    const pid = await encoderOf(id);
    const second = packaging.run(id, never);
    await Promise.all([first, second]);
    expect(await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'gone')).not.toBe('ffmpeg\n');
    expect(await asset(id)).toMatchObject({ state: 'READY' });
    const events = await world.database.query<{ count: string }>(
      'SELECT attempt AS count FROM media_assets WHERE id = ?',
      [id],
    );
    expect(Number(events[0]?.count)).toBe(2);
    await packaging.run(id, never);
    expect((await asset(id)).state).toBe('READY');
  });

  it('does not go on for ever with a recording that kills its worker', async () => {
    const id = await aReceivedAsset(await aClip());
    await world.database.execute(`UPDATE media_assets SET state = 'PACKAGING', tries = 4 WHERE id = ?`, [id]);
    await packaging.run(id, never);
    expect(await asset(id)).toMatchObject({
      state: 'FAILED',
      failure: { code: 'media.packaging-failed' },
      may: ['retry'],
    });
    expect((await world.as(teacher).post(`/api/media/assets/${id}/retry`)).status).toBe(201);
    await world.drain();
    expect(await asset(id)).toMatchObject({ state: 'READY', failure: null });
  });

  it('says why a file cannot be a lesson, and can be tried again', async () => {
    const id = await aReceivedAsset(await aFile('lecture.mp4', '这是教案，不是视频'));
    await packaging.run(id, never);
    const failed = await asset(id);
    expect(failed).toMatchObject({ state: 'FAILED', durationSeconds: null, may: ['retry'] });
    expect(failed.failure).toEqual({ code: 'media.not-media', message: expect.any(String), parameters: {} });
    await putSource(id, await aClip());
    const retried = await world.as(teacher).post(`/api/media/assets/${id}/retry`);
    expect([retried.status, retried.body.state]).toEqual([201, 'RECEIVED']);
    await world.drain();
    expect((await asset(id)).state).toBe('READY');
    const again = await world.as(teacher).post(`/api/media/assets/${id}/retry`);
    expect([again.status, again.body.code]).toEqual([409, 'media.not-failed']);
  });

  it('says what it found of a recording that broke off', async () => {
    const whole = await aClip({ seconds: 6, size: '1280x720', encode: ['-movflags', '+faststart'] });
    const id = await aReceivedAsset(await cutOff(whole, 0.5));
    await packaging.run(id, never);
    expect((await asset(id)).failure).toMatchObject({
      code: 'media.truncated',
      parameters: { expectedSeconds: 6, foundSeconds: expect.any(Number) },
    });
    await expectNothingOf(id);
  });

  it('makes a lesson of sound alone', async () => {
    const id = await aReceivedAsset(await aSound());
    await packaging.run(id, never);
    expect(await asset(id)).toMatchObject({
      state: 'READY',
      kind: 'audio',
      width: null,
      renditions: [{ height: null, bitrate: expect.any(Number) }],
    });
    expect(await world.get(MediaLibrary).playback(id, 'me')).toMatchObject({
      audioUrl: null,
      storyboardUrl: null,
    });
    expect(await master(id)).toContain('CODECS="mp4a.40.2"\naudio/index.m3u8');
  });

  it('leaves alone what a lesson shows', async () => {
    const { id } = await anAssetRow(world, { owner: city.school });
    await aCourse(world, { owner: city.school, published: false, lessons: [{ kind: 'video', assetId: id }] });
    const refused = await world.as(teacher).delete(`/api/media/assets/${id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'media.in-use']);
  });

  it('ends quietly when its recording is thrown away meanwhile', async () => {
    const id = await aReceivedAsset(await aLongClip());
    const running = packaging.run(id, never);
    await encoderOf(id);
    const folder = await packageOf(id);
    expect((await world.as(teacher).delete(`/api/media/assets/${id}`)).status).toBe(204);
    await running;
    expect(await encodersOf(id)).toEqual([]);
    expect(await world.get(Storage).exists(folder)).toBe(false);
    expect(await world.get(Storage).exists(`sources/${id}`)).toBe(false);
  });

  it('is nobody’s business in another school', async () => {
    const { id } = await aVideoAsset(world, { owner: city.school });
    const { school } = await aCity(world);
    const stranger = await aPerson(world, { roles: [['coordinator', school]] });
    const guardian = await aPerson(world);
    for (const path of ['', '/playback']) {
      expect((await world.as(stranger).get(`/api/media/assets/${id}${path}`)).status).toBe(404);
      expect((await world.as(guardian).get(`/api/media/assets/${id}${path}`)).status).toBe(403);
      expect((await world.http.get(`/api/media/assets/${id}${path}`)).status).toBe(401);
    }
    expect((await world.as(stranger).delete(`/api/media/assets/${id}`)).status).toBe(404);
    const own = await world.as(teacher).get(`/api/media/assets?state=READY&q=第一讲&pageSize=100`);
    expect(own.body.items.map((item: { id: string }) => item.id)).toContain(id);
    const theirs = await world.as(stranger).get(`/api/media/assets?unitId=${city.school.id}`);
    expect(theirs.body).toMatchObject({ items: [], total: 0 });
  });
});
