import { Injectable } from '@nestjs/common';
import {
  Conflict,
  NotFound,
  offsetOf,
  Outbox,
  reach,
  reaches,
  Storage,
  Transactions,
  type Caller,
} from '@libs/platform';
import { Units } from '@libs/organization';
import { packageKey } from '../delivery/package-files.rule';
import { sourceKey } from '../uploads/intake.service';
import { AssetReceived } from './asset-received.event';
import type { AssetQuery } from './asset.dto';
import type { AssetEntity } from './asset.entity';
import { AssetRepository } from './asset.repository';
import { canBecome } from './asset-state.rule';

/** What people do with recordings: look, try again, throw away. */
@Injectable()
export class AssetDesk {
  constructor(
    private readonly assets: AssetRepository,
    private readonly units: Units,
    private readonly storage: Storage,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  async list(caller: Caller, query: AssetQuery): Promise<[AssetEntity[], number]> {
    const filter = { within: await this.within(caller, query.unitId), state: query.state, q: query.q };
    return this.assets.listMatching(filter, offsetOf(query), query.pageSize);
  }

  /** @throws NotFound for an asset outside of the caller's reach */
  async open(caller: Caller, id: string, right: string): Promise<AssetEntity> {
    const asset = await this.assets.find(id);
    if (!asset || !reaches(caller, right, asset.unitPath)) {
      throw new NotFound('media.asset-not-found', 'There is no such recording.');
    }
    return asset;
  }

  /** @throws Conflict `media.not-failed` */
  async retry(caller: Caller, id: string): Promise<AssetEntity> {
    const asset = await this.open(caller, id, 'media.upload');
    await this.transactions.run(async () => {
      const received = canBecome(asset.state, 'RECEIVED') && asset.state === 'FAILED';
      if (!received || !(await this.assets.markReceived(id))) {
        throw new Conflict('media.not-failed', 'Only a recording that failed can be tried again.');
      }
      await this.outbox.announce(AssetReceived, { assetId: id });
    });
    return this.open(caller, id, 'media.upload');
  }

  /** A running attempt notices by itself. @throws Conflict `media.in-use` while a lesson shows it */
  async remove(caller: Caller, id: string): Promise<void> {
    const asset = await this.open(caller, id, 'media.upload');
    try {
      await this.assets.remove(id);
    } catch (error) {
      // A lesson's foreign key: the floors above cannot be asked from here, the database can.
      if ((error as { code?: string }).code !== 'ER_ROW_IS_REFERENCED_2') throw error;
      throw new Conflict('media.in-use', 'A lesson shows this recording.');
    }
    for (const key of [packageKey(asset.packageId), sourceKey(id)]) await this.storage.remove(key);
  }

  private async within(caller: Caller, unitId: string | undefined): Promise<string[]> {
    const paths = reach(caller, 'media.view');
    if (!unitId) return paths;
    const unit = await this.units.find(unitId);
    return unit && reaches(caller, 'media.view', unit.path) ? [unit.path] : [];
  }
}
