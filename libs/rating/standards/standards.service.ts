import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { newId, NotFound } from '@libs/platform';
import { fingerprint } from '../engine/fingerprint.rule';
import { defaultStandard } from './default-standard.rule';
import type { StandardEntity } from './standard.entity';
import { StandardRepository } from './standard.repository';
import { standardDocument } from './sound-standard.rule';

/** The versions of the standard. The default one is there from the first start. */
@Injectable()
export class Standards implements OnApplicationBootstrap {
  constructor(private readonly repository: StandardRepository) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.install();
  }

  /** Puts the default standard there unless it is; answers it. */
  async install(): Promise<StandardEntity> {
    const document = standardDocument.parse(defaultStandard);
    const { code, version } = document;
    const there = await this.repository.findVersion(code, version);
    if (there) return there;
    await this.repository.addUnlessThere({
      id: newId(),
      code,
      version,
      document,
      hash: fingerprint(document),
    });
    return this.getVersion(code, version);
  }

  /** @throws NotFound `rating.standard-not-found` */
  async get(id: string): Promise<StandardEntity> {
    const standard = await this.repository.find(id);
    if (!standard) throw new NotFound('rating.standard-not-found', 'There is no such standard.');
    return standard;
  }

  private async getVersion(code: string, version: string): Promise<StandardEntity> {
    const standard = await this.repository.findVersion(code, version);
    if (!standard) throw new NotFound('rating.standard-not-found', 'There is no such standard.');
    return standard;
  }
}
