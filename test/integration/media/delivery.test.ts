import { MediaLibrary, type Playback } from '@libs/media';
import { Storage } from '@libs/platform';
import { aVideoAsset, type TestAsset } from '../../support/builders/media';
import { aWorld, type World } from '../../support/world';

describe('delivery', () => {
  let world: World;
  let asset: TestAsset;
  let playback: Playback;
  let segment: string;

  beforeAll(async () => {
    world = await aWorld();
    asset = await aVideoAsset(world);
    playback = await world.get(MediaLibrary).playback(asset.id, 'learner-1');
    segment = playback.playlistUrl.replace('master.m3u8', 'v240/00000.m4s');
  });

  afterAll(() => world.close());

  it('leads from the granted playlist to every file by relative addresses, without a session', async () => {
    const master = await world.http.get(playback.playlistUrl);
    expect(master.status).toBe(200);
    expect(master.headers.get('content-type')).toBe('application/vnd.apple.mpegurl');
    expect(master.headers.get('cache-control')).toBe('private, no-cache');
    const variant = /^(v\d+\/index\.m3u8)$/m.exec(master.body as string)?.[1] ?? '';
    const base = `http://x${playback.playlistUrl}`;
    const { pathname } = new URL(variant, base);
    const media = await world.http.get(pathname);
    expect(media.body).toContain('00000.m4s');
    const init = await world.http.get(new URL('init.mp4', `http://x${pathname}`).pathname);
    expect([init.status, init.headers.get('cache-control')]).toEqual([
      200,
      'private, max-age=31536000, immutable',
    ]);
    for (const url of [playback.posterUrl, playback.storyboardUrl, playback.audioUrl]) {
      expect((await world.http.get(url ?? '')).status).toBe(200);
    }
  });

  it('answers ranges', async () => {
    const whole = await world.http.get(segment);
    const size = (whole.body as Buffer).length;
    expect(Number(whole.headers.get('content-length'))).toBe(size);
    const part = await world.http.get(segment, { headers: { range: 'bytes=10-19' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${size}`]);
    expect(part.body).toEqual((whole.body as Buffer).subarray(10, 20));
    const behind = await world.http.get(segment, { headers: { range: `bytes=${size}-` } });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
    const changed = await world.http.get(segment, { headers: { range: 'bytes=0-1', 'if-range': '"other"' } });
    expect(changed.status).toBe(200);
    const head = await world.http.send('HEAD', segment);
    expect([head.status, Number(head.headers.get('content-length'))]).toEqual([200, size]);
  });

  it('gives the same bytes however many ask at once, whole and in parts, until the file is gone', async () => {
    const url = segment.replace('00000.m4s', 'init.mp4');
    const first = (await world.http.get(url)).body as Buffer;
    const bytes = await Promise.all(Array.from({ length: 8 }, async () => (await world.http.get(url)).body));
    for (const one of bytes) expect(one).toEqual(first);
    const part = await world.http.get(url, { headers: { range: 'bytes=5-' } });
    expect([part.status, part.body]).toEqual([206, first.subarray(5)]);
    const key = `packages/${url.split('/').slice(5).join('/')}`;
    const storage = world.get(Storage);
    expect(await storage.read(key)).toEqual(first);
    await storage.remove(key);
    expect((await world.http.get(url)).status).toBe(404);
  });

  it('spares what the browser has', async () => {
    const etag = (await world.http.get(playback.playlistUrl)).headers.get('etag') ?? '';
    const again = await world.http.get(playback.playlistUrl, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('refuses whoever holds no grant', async () => {
    const [, , expires, , signature, packageId] = playback.playlistUrl.split('/');
    const tampered = [
      `/media/${expires}/learner-2/${signature}/${packageId}/master.m3u8`,
      `/media/${Number(expires) + 3600}/learner-1/${signature}/${packageId}/master.m3u8`,
      `/media/${expires}/learner-1/${'A'.repeat(22)}/${packageId}/master.m3u8`,
      `/media/${expires}/learner-1/${signature}/${asset.id}/master.m3u8`,
      `/media/soon/learner-1/${signature}/${packageId}/master.m3u8`,
    ];
    for (const url of tampered) {
      const answer = await world.http.get(url);
      expect([answer.status, answer.body.code]).toEqual([403, 'media.not-granted']);
    }
  });

  it('never leaves the package', async () => {
    const folder = playback.playlistUrl.replace('/master.m3u8', '');
    for (const file of [
      '..%2f..%2fsources%2fx',
      '%2e%2e/%2e%2e/x.mp4',
      'v240/..%2fmaster.m3u8',
      'v240',
      'nothing.vtt',
      'packaged.json',
    ]) {
      expect([403, 404]).toContain((await world.http.get(`${folder}/${file}`)).status);
    }
  });

  it('ends with its time, and a new grant goes on', async () => {
    world.clock.advance(8 * 3600);
    expect((await world.http.get(segment)).status).toBe(403);
    const renewed = await world.get(MediaLibrary).playback(asset.id, 'learner-1');
    expect((await world.http.get(renewed.playlistUrl)).status).toBe(200);
  });
});
