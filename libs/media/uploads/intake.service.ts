import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Clock, newId, Outbox, Storage, Transactions } from '@libs/platform';
import type { UnitEntity } from '@libs/organization';
import { AssetReceived } from '../assets/asset-received.event';
import { AssetRepository } from '../assets/asset.repository';
import { fileNameOf } from './file-name.rule';

/** Key of the file as it was uploaded. */
export const sourceKey = (assetId: string): string => `sources/${assetId}`;

/** The way of a file into the house: announced, received, owed to the packager. */
@Injectable()
export class Intake {
  constructor(
    private readonly assets: AssetRepository,
    private readonly storage: Storage,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the asset that waits for its file */
  async announceUpload(upload: {
    id?: string;
    fileName: string | null | undefined;
    personId: string;
    unit: Pick<UnitEntity, 'id' | 'path'>;
  }): Promise<string> {
    const id = upload.id ?? newId();
    await this.assets.add({
      id,
      unitId: upload.unit.id,
      unitPath: upload.unit.path,
      uploadedBy: upload.personId,
      fileName: fileNameOf(upload.fileName),
      packageId: newId(),
      createdAt: this.clock.now(),
    });
    return id;
  }

  /**
   * Takes the whole file over. May be called again after a crash at any point: the file is moved once, and the
   * state and the debt to the packager are one transaction.
   */
  async receive(assetId: string, localPath: string): Promise<void> {
    const waiting = await stat(localPath).catch(() => null);
    if (waiting) await this.storage.moveIn(localPath, sourceKey(assetId));
    else if (!(await this.storage.exists(sourceKey(assetId)))) throw new Error('the uploaded file has gone');
    await this.transactions.run(async () => {
      if (await this.assets.markReceived(assetId)) await this.outbox.announce(AssetReceived, { assetId });
    });
  }
}
