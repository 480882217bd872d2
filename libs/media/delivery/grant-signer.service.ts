import { Injectable } from '@nestjs/common';
import { Clock, Config } from '@libs/platform';
import type { AssetEntity } from '../assets/asset.entity';
import { expiryOf, grantedFolder } from './grant.rule';

/** Signs addresses with the installation's key. */
@Injectable()
export class GrantSigner {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  folderOf(
    asset: Pick<AssetEntity, 'packageId' | 'durationSeconds'>,
    grantee: string,
  ): { folder: string; expiresAt: Date } {
    const expires = expiryOf(this.clock.now(), asset.durationSeconds ?? 0);
    const grant = { expires, grantee, packageId: asset.packageId };
    return { folder: grantedFolder(grant, this.config.mediaSigningKey), expiresAt: new Date(expires * 1000) };
  }
}
