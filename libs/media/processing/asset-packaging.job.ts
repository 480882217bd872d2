import { Injectable } from '@nestjs/common';
import { Handles, type RunningJob } from '@libs/platform';
import { AssetReceived } from '../assets/asset-received.event';
import { AssetPackaging } from './asset-packaging.service';

@Injectable()
export class AssetPackagingJobs {
  constructor(private readonly packaging: AssetPackaging) {}

  @Handles(AssetReceived, { lane: 'media' })
  async packageAsset({ assetId }: { assetId: string }, job: RunningJob): Promise<void> {
    await this.packaging.run(assetId, job.signal);
  }
}
