import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { probeSource } from '@libs/media/packaging/probe';
import { makePackage, type PackagingJob } from '@libs/media/processing/package-maker';
import { aClip, cutOff, type ClipWish } from '../../support/clips';

// Encoders give way to everything else: beside other work they take their time.
jest.setTimeout(240_000);

const run = promisify(execFile);
const limits = { minSeconds: 0.5, maxSeconds: 60, maxSide: 4096 };
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function aJob(path: string, more: Partial<PackagingJob> = {}): Promise<PackagingJob> {
  const folder = await mkdtemp(join(tmpdir(), 'jiaxue-packaging-'));
  folders.push(folder);
  return { source: await probeSource(path, limits), folder, limits, isPlayable: false, ...more };
}

const threeRungs: ClipWish = { seconds: 5, size: '1280x720' };

/** Makes it and tells what was heard, in its order, with what lay in the folder when the first pass was heard. */
async function made(job: PackagingJob) {
  const heard: string[] = [];
  const shares: number[] = [];
  let early: string[] = [];
  const failure = await makePackage(job, {
    onProgress: (share) => shares.push(share),
    onFirst: async ({ done, last }) => {
      heard.push(...done.renditions.map(({ name }) => name), last ? 'last' : 'more to come');
      early = await readdir(job.folder);
    },
    onRest: async ({ done }) => void heard.push(...done.renditions.map(({ name }) => name)),
  }).catch((error: unknown) => error);
  return { heard, shares, early, failure };
}

/** What is said of each packet of a kind, in the order of a player. */
async function packetsOf(rendition: string, entries: 'a:pts_time' | 'a:data_hash' | 'v:pts_time') {
  const [stream = '', what] = entries.split(':');
  // prettier-ignore
  const { stdout } = await run('ffprobe', ['-v', 'error', '-select_streams', stream, '-show_data_hash', 'md5',
    '-show_entries', `packet=${what}`, '-of', 'csv=p=0', join(rendition, 'index.m3u8')]);
  const said = stdout.trim().split('\n');
  return what === 'pts_time' ? said.toSorted() : said;
}

describe('making a package', () => {
  it('gives out what watching needs before the better pictures, and tells how far it is', async () => {
    const { heard, shares, early, failure } = await made(await aJob(await aClip(threeRungs)));
    expect(failure).toBeUndefined();
    expect(heard).toEqual(['v360', 'audio', 'more to come', 'v540', 'v720']);
    expect(early).toEqual(
      expect.arrayContaining(['v360', 'audio', 'poster.jpg', 'storyboard.jpg', 'storyboard.vtt']),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 9);
  });

  it('makes the same sound, packet by packet, at the same instants in every rendition', async () => {
    for (const wish of [threeRungs, { ...threeRungs, soundSeconds: 3, rate: 30 }]) {
      const job = await aJob(await aClip(wish));
      await made(job);
      const { folder } = job;
      const sound = await packetsOf(join(folder, 'audio'), 'a:data_hash');
      expect(sound.length).toBeGreaterThan(200);
      for (const name of ['v360', 'v540', 'v720']) {
        expect(await packetsOf(join(folder, name), 'a:data_hash')).toEqual(sound);
        for (const times of ['a:pts_time', 'v:pts_time'] as const) {
          expect(await packetsOf(join(folder, name), times)).toEqual(
            await packetsOf(join(folder, 'v360'), times),
          );
        }
      }
    }
  });

  it('makes only the rest of what can be watched already', async () => {
    const job = await aJob(await aClip(threeRungs), { isPlayable: true });
    const { heard, shares } = await made(job);
    expect(heard).toEqual(['v540', 'v720']);
    expect((await readdir(job.folder)).toSorted()).toEqual(['v540', 'v720']);
    expect(shares[0]).toBeGreaterThan(0.1);
  });

  it('is done with the first pass where there is one rendition', async () => {
    const { heard, shares } = await made(await aJob(await aClip()));
    expect(heard).toEqual(['v240', 'audio', 'last']);
    expect(shares.at(-1)).toBe(1);
  });

  it('gives nothing out of a broken recording, for the reason that the first pass finds', async () => {
    const early = await aClip({ ...threeRungs, seconds: 6, encode: ['-movflags', '+faststart'] });
    const { heard, failure } = await made(await aJob(await cutOff(early, 0.5)));
    expect([heard, failure]).toEqual([[], expect.objectContaining({ reason: 'truncated' })]);
    const tooLong = { limits: { ...limits, maxSeconds: 4 } };
    const refused = await made(await aJob(await aClip(threeRungs), tooLong));
    expect([refused.heard, refused.failure]).toEqual([[], expect.objectContaining({ reason: 'too-long' })]);
  });
});
