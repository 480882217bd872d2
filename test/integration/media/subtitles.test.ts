import { aVideoAsset, type TestAsset } from '../../support/builders/media';
import { aCity } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

const srt = '1\r\n00:00:00,200 --> 00:00:01,500\r\n<b>各位家长</b>，大家好\r\n';

describe('subtitles', () => {
  let world: World;
  let teacher: TestPerson;
  let asset: TestAsset;

  beforeAll(async () => {
    world = await aWorld();
    const { school } = await aCity(world);
    teacher = await aPerson(world, { roles: [['coordinator', school]] });
    asset = await aVideoAsset(world, { owner: school });
  });

  afterAll(() => world.close());

  const path = () => `/api/media/assets/${asset.id}/subtitles`;
  const playback = async () => (await world.as(teacher).get(`/api/media/assets/${asset.id}/playback`)).body;
  const chinese = { lang: 'zh-CN', label: '中文' };

  it('are offered to the player as WebVTT', async () => {
    const added = await world.as(teacher).upload(path(), '字幕.srt', srt, chinese);
    expect([added.status, added.body]).toEqual([201, { id: expect.any(String), ...chinese }]);
    const { subtitles } = await playback();
    expect(subtitles).toEqual([{ ...chinese, url: expect.stringContaining(added.body.id) }]);
    const track = await world.http.get(subtitles[0].url);
    expect(track.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(track.body).toBe('WEBVTT\n\n00:00:00.200 --> 00:00:01.500\n各位家长，大家好\n');
  });

  it('of the same language take the place of the earlier ones', async () => {
    const before = (await playback()).subtitles[0].url;
    await world.as(teacher).upload(path(), '字幕.vtt', 'WEBVTT\n\n00:00.100 --> 00:01.000\n新的\n', chinese);
    const { subtitles } = await playback();
    expect(subtitles).toHaveLength(1);
    expect((await world.http.get(subtitles[0].url)).body).toContain('新的');
    expect((await world.http.get(before)).status).toBe(404);
  });

  it('are refused with a reason', async () => {
    const none = await world.as(teacher).upload(path(), 'a.srt', '教案', chinese);
    expect([none.status, none.body.code]).toEqual([422, 'subtitles.no-cues']);
    const noLang = await world.as(teacher).upload(path(), 'a.srt', srt, { label: '中文' });
    expect([noLang.status, noLang.body.errors[0].field]).toEqual([400, 'lang']);
    const big = await world.as(teacher).upload(path(), 'a.srt', 'x'.repeat(3_000_000), chinese);
    expect(big.status).toBe(413);
    expect((await world.as(teacher).post(path(), chinese)).status).toBe(400);
  });

  it('belong to those who may change the recording', async () => {
    const { school } = await aCity(world);
    const stranger = await aPerson(world, { roles: [['coordinator', school]] });
    expect((await world.as(stranger).upload(path(), 'a.srt', srt, chinese)).status).toBe(404);
    const { subtitles } = (await world.as(teacher).get(`/api/media/assets/${asset.id}`)).body;
    expect((await world.as(stranger).delete(`${path()}/${subtitles[0].id}`)).status).toBe(404);
    expect((await world.as(teacher).delete(`${path()}/${subtitles[0].id}`)).status).toBe(204);
    expect((await playback()).subtitles).toEqual([]);
    expect((await world.as(teacher).delete(`${path()}/${subtitles[0].id}`)).status).toBe(404);
  });
});
