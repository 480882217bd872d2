import { Injectable } from '@nestjs/common';
import { In, LessThan, Like } from 'typeorm';
import { Database } from '@libs/platform';
import { AssetEntity, type AssetFailure } from './asset.entity';
import { statesBefore, type AssetState } from './asset-state.rule';
import { RenditionEntity } from './rendition.entity';

export interface AssetFilter {
  /** Path prefixes of which one must fit. */
  within: string[];
  state?: AssetState | undefined;
  /** Part of the file's name. */
  q?: string | undefined;
}

@Injectable()
export class AssetRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<AssetEntity | null> {
    return this.assets.findOneBy({ id });
  }

  findMany(ids: string[]): Promise<AssetEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.assets.findBy({ id: In(ids) });
  }

  findByPackage(packageId: string): Promise<AssetEntity | null> {
    return this.assets.findOneBy({ packageId });
  }

  async listMatching(filter: AssetFilter, offset: number, limit: number): Promise<[AssetEntity[], number]> {
    if (filter.within.length === 0) return [[], 0];
    return this.assets.findAndCount({
      where: filter.within.map((path) => ({
        unitPath: Like(`${path}%`),
        ...(filter.state ? { state: filter.state } : {}),
        ...(filter.q ? { fileName: Like(`%${filter.q.replace(/[%_\\]/g, '\\$&')}%`) } : {}),
      })),
      order: { createdAt: 'DESC', id: 'DESC' },
      skip: offset,
      take: limit,
    });
  }

  /** Uploads begun before the instant that have not been received, oldest first. */
  listUploadingSince(before: Date, limit: number): Promise<AssetEntity[]> {
    return this.assets.find({
      where: { state: 'UPLOADING', createdAt: LessThan(before) },
      order: { createdAt: 'ASC' },
      take: limit,
    });
  }

  async listRenditions(assetIds: string[]): Promise<RenditionEntity[]> {
    if (assetIds.length === 0) return [];
    return this.database.of(RenditionEntity).find({
      where: { assetId: In(assetIds) },
      order: { kind: 'DESC', height: 'ASC' },
    });
  }

  async add(
    asset: Pick<
      AssetEntity,
      'id' | 'unitId' | 'unitPath' | 'uploadedBy' | 'fileName' | 'packageId' | 'createdAt'
    >,
  ): Promise<void> {
    await this.assets.insert({ ...asset, state: 'UPLOADING' });
  }

  /** To RECEIVED from where that is allowed; false when it was not. */
  async markReceived(id: string): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE media_assets SET state = 'RECEIVED', failure = NULL, tries = 0, progress = 0
       WHERE id = ? AND state IN (?)`,
      [id, statesBefore('RECEIVED')],
    );
    return affected === 1;
  }

  async remove(id: string, state?: AssetState): Promise<boolean> {
    const { affected } = await this.assets.delete({ id, ...(state ? { state } : {}) });
    return affected === 1;
  }

  /** Opens the next attempt, which makes every earlier one powerless; null when there is nothing to package. */
  async beginAttempt(id: string): Promise<AssetEntity | null> {
    const { affected } = await this.database.execute(
      `UPDATE media_assets SET state = 'PACKAGING', attempt = attempt + 1, tries = tries + 1
       WHERE id = ? AND state IN (?)`,
      [id, statesBefore('PACKAGING')],
    );
    return affected === 1 ? this.find(id) : null;
  }

  /** False when another attempt has taken over or the asset is gone. */
  async noteProgress(id: string, attempt: number, progress: number): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE media_assets SET progress = GREATEST(progress, ?) WHERE id = ? AND attempt = ? AND state = 'PACKAGING'`,
      [progress, id, attempt],
    );
    return affected === 1;
  }

  /** Locks the asset for the running transaction; false when the attempt may no longer write. */
  async lockAttempt(id: string, attempt: number): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT id FROM media_assets WHERE id = ? AND attempt = ? AND state = 'PACKAGING' FOR UPDATE`,
      [id, attempt],
    );
    return rows.length === 1;
  }

  async change(id: string, change: Partial<AssetEntity>): Promise<void> {
    await this.assets.update({ id }, change);
  }

  async putRenditions(renditions: RenditionEntity[]): Promise<void> {
    if (renditions.length > 0)
      await this.database.of(RenditionEntity).upsert(renditions, ['assetId', 'name']);
  }

  /** An attempt that was asked to stop does not count against the recording. */
  async takeBackTry(id: string, attempt: number): Promise<void> {
    await this.database.execute(
      `UPDATE media_assets SET tries = GREATEST(tries, 1) - 1 WHERE id = ? AND attempt = ?`,
      [id, attempt],
    );
  }

  async markFailed(id: string, attempt: number, failure: AssetFailure): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE media_assets SET state = 'FAILED', failure = ? WHERE id = ? AND attempt = ? AND state IN (?)`,
      [JSON.stringify(failure), id, attempt, statesBefore('FAILED')],
    );
    return affected === 1;
  }

  private get assets() {
    return this.database.of(AssetEntity);
  }
}
