import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ladderOf } from '@libs/media/packaging/ladder.rule';
import { runPass } from '@libs/media/packaging/packager';
import { probeSource } from '@libs/media/packaging/probe';
import { aClip } from '../../support/clips';

const run = promisify(execFile);
const folders: string[] = [];

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jiaxue-packaging-'));
  folders.push(folder);
  return folder;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** All that is of this kind in a rendition: when it is due and, of sound, what it is. */
async function packetsOf(rendition: string, stream: 'a' | 'v'): Promise<string[]> {
  // prettier-ignore
  const { stdout } = await run('ffprobe', ['-v', 'error', '-select_streams', stream, '-show_data_hash', 'md5',
    '-show_entries', `packet=pts_time${stream === 'a' ? ',data_hash' : ''}`, '-of', 'csv=p=0', join(rendition, 'index.m3u8')]);
  return stdout.trim().split('\n').sort();
}

describe('a second pass', () => {
  it('copies the sound of the first, sample by sample, to where it stood beside the picture', async () => {
    const limits = { minSeconds: 0.5, maxSeconds: 60, maxSide: 4096 };
    const source = await probeSource(await aClip({ seconds: 5, size: '1280x720' }), limits);
    const [first, second] = [await aFolder(), await aFolder()];
    const [smallest, , largest] = ladderOf(source.picture?.display ?? { width: 0, height: 0 });
    if (!smallest || !largest) throw new Error('The ladder is too short');
    await runPass(source, { rungs: [smallest], soundOnly: 'audio', storyboard: null }, first);
    const madeSound = join(first, 'audio');
    await runPass(source, { rungs: [largest], soundOnly: null, storyboard: null, madeSound }, second);
    const [small, large] = [join(first, 'v360'), join(second, 'v720')];
    expect((await packetsOf(small, 'a')).length).toBeGreaterThan(200);
    expect(await packetsOf(large, 'a')).toEqual(await packetsOf(small, 'a'));
    expect(await packetsOf(large, 'v')).toEqual(await packetsOf(small, 'v'));
  });
});
