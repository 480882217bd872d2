import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UnitEntity } from '@libs/organization';
import { newId, Storage } from '@libs/platform';
import { ladderOf, type Size } from '@libs/media/packaging/ladder.rule';
import { runPass } from '@libs/media/packaging/packager';
import { masterPlaylist, type Rendition } from '@libs/media/packaging/playlist.rule';
import { drawPoster } from '@libs/media/packaging/poster';
import { probeSource } from '@libs/media/packaging/probe';
import { storyboardOf } from '@libs/media/packaging/storyboard.rule';
import { aClip } from '../clips';
import type { World } from '../world';
import { aCity } from './organization';
import { aPerson } from './people';

export interface AssetWish {
  /** Whose recording it is; a school of its own by default. */
  owner?: UnitEntity;
  /** Who uploaded it; a coordinator of the owner by default. */
  personId?: string;
}

export interface TestAsset {
  id: string;
  packageId: string;
  owner: UnitEntity;
  durationSeconds: number;
}

interface Packaged {
  seconds: number;
  renditions: Rendition[];
}

const small: Size = { width: 320, height: 240 };
const packages = join(tmpdir(), 'jiaxue-test-packages');

/** A recording that really plays: packaged once a machine for each length, copied for each test. */
export async function aVideoAsset(
  world: World,
  wish: AssetWish & { seconds?: number; display?: Size } = {},
): Promise<TestAsset> {
  const { folder, packaged } = await aPackage(wish.seconds ?? 2, wish.display ?? small);
  const asset = await anAssetRow(world, { ...wish, durationSeconds: packaged.seconds, hasStoryboard: true });
  await cp(folder, world.get(Storage).pathOf(`packages/${asset.packageId}`), { recursive: true });
  for (const {
    name,
    kind,
    width,
    height,
    frameRate,
    averageBitrate,
    peakBitrate,
    codecs,
  } of packaged.renditions) {
    await world.database.execute(
      `INSERT INTO renditions (asset_id, name, kind, width, height, frame_rate, average_bitrate, peak_bitrate, codecs)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [asset.id, name, kind, width, height, frameRate, averageBitrate, peakBitrate, codecs],
    );
  }
  return asset;
}

/** A recording that is READY as far as the database knows; there are no files behind it. */
export async function anAssetRow(
  world: World,
  wish: AssetWish & { durationSeconds?: number; hasStoryboard?: boolean } = {},
): Promise<TestAsset> {
  const { durationSeconds = 60, hasStoryboard = false } = wish;
  const owner = wish.owner ?? (await aCity(world)).school;
  const personId = wish.personId ?? (await aPerson(world, { roles: [['coordinator', owner]] })).id;
  const [id, packageId] = [newId(), newId()];
  await world.database.execute(
    `INSERT INTO media_assets (id, unit_id, unit_path, uploaded_by, file_name, state, kind, progress, duration_seconds,
       width, height, package_id, has_storyboard, playable_at, ready_at)
     VALUES (?, ?, ?, ?, '第一讲.mp4', 'READY', 'video', 1, ?, 320, 240, ?, ?, NOW(3), NOW(3))`,
    [id, owner.id, owner.path, personId, durationSeconds, packageId, hasStoryboard],
  );
  return { id, packageId, owner, durationSeconds };
}

async function aPackage(seconds: number, display: Size): Promise<{ folder: string; packaged: Packaged }> {
  const folder = join(packages, `${display.width}x${display.height}-${seconds}`);
  const note = join(folder, 'packaged.json');
  if (!existsSync(note)) await makePackage(seconds, display, folder);
  return { folder, packaged: JSON.parse(await readFile(note, 'utf8')) as Packaged };
}

/** Made aside and moved: tests of several processes may want the same at once. */
async function makePackage(seconds: number, display: Size, folder: string): Promise<void> {
  const aside = `${folder}-${process.pid}`;
  await mkdir(aside, { recursive: true });
  const limits = { minSeconds: 0.5, maxSeconds: 3600, maxSide: 4096 };
  const size = `${display.width}x${display.height}`;
  const source = await probeSource(await aClip({ seconds, size }), limits);
  const pass = { rungs: ladderOf(display), soundOnly: 'audio', storyboard: storyboardOf(display, seconds) };
  const packaged = await runPass(source, pass, aside);
  await drawPoster(source, aside);
  await writeFile(join(aside, 'master.m3u8'), masterPlaylist(packaged.renditions));
  await writeFile(join(aside, 'packaged.json'), JSON.stringify(packaged));
  // Somebody else was first: theirs is as good.
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
}
