import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EncodingPass } from '@libs/media/packaging/encoding.rule';
import { ladderOf } from '@libs/media/packaging/ladder.rule';
import { runPass } from '@libs/media/packaging/packager';
import { masterPlaylist } from '@libs/media/packaging/playlist.rule';
import { drawPoster } from '@libs/media/packaging/poster';
import { probeSource } from '@libs/media/packaging/probe';
import { storyboardOf } from '@libs/media/packaging/storyboard.rule';
import { aClip, aClipBy, aFile, aSound, cutOff, type ClipWish } from '../../support/clips';

const limits = { minSeconds: 0.5, maxSeconds: 3600, maxSide: 8192 };
const run = promisify(execFile);
const folders: string[] = [];

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jiaxue-packaging-'));
  folders.push(folder);
  return folder;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function packaged(path: string) {
  const source = await probeSource(path, limits);
  const folder = await aFolder();
  const rungs = source.picture ? ladderOf(source.picture.display) : [];
  const storyboard = source.picture ? storyboardOf(source.picture.display, source.seconds) : null;
  const pass: EncodingPass = { rungs, soundOnly: 'audio', storyboard };
  const result = await runPass(source, pass, folder);
  await writeFile(join(folder, 'master.m3u8'), masterPlaylist(result.renditions));
  await drawPoster(source, folder);
  return { ...result, folder, source };
}

interface Shown {
  width: number;
  height: number;
  pix_fmt: string;
  codec_name: string;
  codec_type: string;
  color_transfer?: string;
}

async function shown(folder: string, playlist: string): Promise<Shown[]> {
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-of',
    'json',
    '-show_streams',
    join(folder, playlist),
  ]);
  return (JSON.parse(stdout) as { streams: Shown[] }).streams;
}

async function keyFrames(folder: string, name: string): Promise<number[]> {
  // prettier-ignore
  const { stdout } = await run('ffprobe', ['-v', 'error', '-select_streams', 'v', '-skip_frame', 'nokey',
    '-show_entries', 'frame=pts_time', '-of', 'csv=p=0', join(folder, name, 'index.m3u8')]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => Math.round(Number.parseFloat(line) * 100) / 100)
    .filter((instant) => !Number.isNaN(instant));
}

describe('packaging', () => {
  it('makes a ladder whose key frames fall together, sound alone, poster and storyboard', async () => {
    const { renditions, seconds, folder } = await packaged(await aClip({ seconds: 5, size: '1280x720' }));
    expect(renditions.map((r) => [r.name, r.height])).toEqual([
      ['v360', 360],
      ['v540', 540],
      ['v720', 720],
      ['audio', null],
    ]);
    expect(seconds).toBe(5);
    const frames = await keyFrames(folder, 'v360');
    expect(frames).toHaveLength(3);
    expect(await keyFrames(folder, 'v720')).toEqual(frames);
    const master = await readFile(join(folder, 'master.m3u8'), 'utf8');
    expect(master).toMatch(/CODECS="avc1\.4d40[0-9a-f]{2},mp4a\.40\.2",RESOLUTION=640x360/);
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(['poster.jpg', 'storyboard.jpg', 'storyboard.vtt']),
    );
    expect((await shown(folder, 'storyboard.jpg'))[0]).toMatchObject({ width: 800, height: 90 });
    expect(await readFile(join(folder, 'storyboard.vtt'), 'utf8')).toContain(
      'storyboard.jpg#xywh=640,0,160,90',
    );
  });

  const kinds: [string, ClipWish][] = [
    ['an .avi of an old camera', { as: 'avi', encode: ['-c:v', 'mpeg4', '-c:a', 'mp3'] }],
    ['an .mpeg of a disc', { as: 'mpeg', encode: ['-c:v', 'mpeg2video', '-c:a', 'mp2'] }],
    ['an .ogv', { as: 'ogv', encode: ['-c:v', 'libtheora', '-c:a', 'libvorbis'] }],
    ['a .mov', { as: 'mov', encode: ['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'pcm_s16le'] }],
    ['an .mkv', { as: 'mkv', encode: ['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'flac'] }],
    ['a .webm', { as: 'webm', encode: ['-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus'] }],
    ['a transport stream', { as: 'ts', encode: ['-c:v', 'libx264', '-preset', 'ultrafast'] }],
    ['odd sizes', { size: '321x241', as: 'mkv', encode: ['-c:v', 'ffv1'] }],
    ['sixty frames a second', { rate: 60 }],
    ['wide pixels', { filter: 'setsar=16/11', size: '352x288' }],
    [
      'interlaced lines',
      { as: 'mpeg', rate: 50, filter: 'interlace', encode: ['-c:v', 'mpeg2video', '-flags', '+ildct+ilme'] },
    ],
    ['ten bits', { encode: ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv422p10le'] }],
    [
      'the high dynamic range of a phone',
      {
        as: 'mov',
        encode: [
          '-c:v',
          'libx264',
          '-preset',
          'ultrafast',
          '-pix_fmt',
          'yuv420p10le',
          '-color_trc',
          'arib-std-b67',
          '-color_primaries',
          'bt2020',
          '-colorspace',
          'bt2020nc',
        ],
      },
    ],
    [
      'no claim of its length',
      { as: 'mkv', encode: ['-c:v', 'libx264', '-preset', 'ultrafast', '-f', 'matroska', '-live', '1'] },
    ],
  ];

  it.each(kinds)('takes %s', async (_name, wish) => {
    const { renditions, seconds, folder } = await packaged(await aClip(wish));
    expect(Math.abs(seconds - 2)).toBeLessThan(0.15);
    expect(renditions.map((r) => r.kind)).toEqual(['video', 'audio']);
    const [picture] = (await shown(folder, 'master.m3u8')).filter((s) => s.codec_type === 'video');
    expect(picture).toMatchObject({ codec_name: 'h264', pix_fmt: 'yuv420p' });
  });

  it('takes a silent recording without inventing a sound-only rendition', async () => {
    const { renditions, folder } = await packaged(await aClip({ soundSeconds: 0 }));
    expect(renditions.map((r) => [r.kind, r.codecs.split(',').length])).toEqual([['video', 1]]);
    expect(await shown(folder, 'v240/index.m3u8')).toHaveLength(1);
  });

  it('keeps a standing picture standing, whether by size or by a turn mark', async () => {
    const byMark = await aClipBy('mp4', [
      '-i',
      await aClip({ size: '480x360' }),
      '-c',
      'copy',
      '-metadata:s:v',
      'rotate=90',
      '{out}',
    ]);
    for (const path of [await aClip({ size: '360x480' }), byMark]) {
      const { renditions, folder } = await packaged(path);
      expect(renditions[0]).toMatchObject({ width: 360, height: 480 });
      expect((await shown(folder, 'v360/index.m3u8'))[0]).toMatchObject({ width: 360, height: 480 });
    }
  });

  it('gives uneven frames a steady rate', async () => {
    const path = await aClip({
      as: 'mkv',
      rate: 30,
      filter: "select='not(mod(n,7))+lt(n,20)'",
      encode: ['-vsync', 'vfr'],
    });
    const { seconds, renditions } = await packaged(path);
    expect(renditions[0]?.frameRate).toBe(30);
    expect(Math.abs(seconds - 2)).toBeLessThan(0.2);
  });

  it('keeps the last picture standing while the sound goes on, and the other way round', async () => {
    for (const wish of [
      { seconds: 2, soundSeconds: 9 },
      { seconds: 9, soundSeconds: 2 },
    ]) {
      const { seconds, folder } = await packaged(await aClip(wish));
      expect(Math.abs(seconds - 9)).toBeLessThan(0.1);
      for (const name of (await readdir(join(folder, 'v240'))).filter((file) => file.endsWith('.m4s'))) {
        expect(await readFile(join(folder, 'v240', name))).not.toHaveLength(0);
      }
      const sound = await readFile(join(folder, 'audio', 'index.m3u8'), 'utf8');
      const total = [...sound.matchAll(/EXTINF:([\d.]+)/g)].reduce((sum, [, part]) => sum + Number(part), 0);
      expect(Math.abs(total - 9)).toBeLessThan(0.1);
    }
  });

  it('makes a lesson of sound alone, with its wave as the poster', async () => {
    const { renditions, seconds, folder } = await packaged(await aSound({ seconds: 3 }));
    expect(renditions.map((r) => r.kind)).toEqual(['audio']);
    expect(Math.abs(seconds - 3)).toBeLessThan(0.1);
    expect((await shown(folder, 'poster.jpg'))[0]).toMatchObject({ width: 1280, height: 720 });
  });
});

describe('refusing', () => {
  const reasonOf = async (path: string, within = limits): Promise<unknown> =>
    probeSource(path, within)
      .then(() => packaged(path))
      .then(
        () => 'taken',
        (error: { reason?: string }) => error.reason ?? error,
      );

  it('decides by the contents, not by the name', async () => {
    expect(await reasonOf(await aFile('lecture.mp4', '这不是视频\n'.repeat(200)))).toBe('not-media');
    expect(await reasonOf(await aFile('empty.mp4', ''))).toBe('too-short');
    expect(await reasonOf(await aFile('noise.mp4', Buffer.alloc(4096, 7)))).toBe('not-media');
    expect(
      await reasonOf(await aClipBy('png', ['-f', 'lavfi', '-i', 'testsrc2=d=1', '-frames:v', '1', '{out}'])),
    ).toBe('not-media');
  });

  it('never follows a list into other files or addresses', async () => {
    const clip = await aClip();
    const list = `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://${clip}\n#EXT-X-ENDLIST\n`;
    expect(await reasonOf(await aFile('list.mp4', list))).toBe('not-media');
    expect(await reasonOf(await aFile('concat.mp4', `ffconcat version 1.0\nfile ${clip}\n`))).toBe(
      'not-media',
    );
  });

  it('says that the end is missing', async () => {
    const whole = await aClip({ seconds: 6 });
    const early = await aClip({ seconds: 6, encode: ['-movflags', '+faststart'] });
    expect(await reasonOf(await cutOff(whole, 0.6))).toBe('truncated');
    expect(await reasonOf(await cutOff(early, 0.5))).toBe('truncated');
  });

  it('says what is too short, too long and too large', async () => {
    expect(await reasonOf(await aClip({ seconds: 0.2 }))).toBe('too-short');
    expect(await reasonOf(await aClip({ seconds: 3 }), { ...limits, maxSeconds: 2 })).toBe('too-long');
    expect(await reasonOf(await aClip(), { ...limits, maxSide: 300 })).toBe('picture-too-large');
  });
});
