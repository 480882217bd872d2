import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Conflict, newId, NotFound } from '@libs/platform';
import { fingerprint } from '../engine/fingerprint.rule';
import { defaultStandard } from './default-standard.rule';
import type { StandardEntity } from './standard.entity';
import { StandardRepository } from './standard.repository';
import { standardDocument } from './sound-standard.rule';

/** The published versions of the standard. The default one is there from the first start. */
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

  /** What a cycle that is opened now is rated by: the city's own last version, or the one the platform brings. */
  async forNewCycle(): Promise<StandardEntity> {
    return (await this.repository.findLastPublished()) ?? (await this.install());
  }

  /** @throws NotFound `rating.standard-not-found` */
  async get(id: string): Promise<StandardEntity> {
    const standard = await this.repository.find(id);
    if (!standard) throw new NotFound('rating.standard-not-found', 'There is no such standard.');
    return standard;
  }

  /** Makes a version of a draft, under the draft's id. @throws Conflict `standard.version-taken` */
  async publish(
    {
      id,
      basedOnId,
      document,
      hash,
    }: Pick<StandardEntity, 'id' | 'document' | 'hash'> & { basedOnId: string },
    publishedBy: string,
  ): Promise<void> {
    const { code, version } = document;
    if (await this.repository.findVersion(code, version)) throw taken(version);
    try {
      await this.repository.add({ id, code, version, document, hash, publishedBy, basedOnId });
    } catch (error) {
      // Another draft of this name has become a version meanwhile.
      throw (error as { code?: string }).code === 'ER_DUP_ENTRY' ? taken(version) : error;
    }
  }

  /** The names of all versions there are; a handful. */
  versions(): Promise<string[]> {
    return this.repository.listVersions();
  }

  private async getVersion(code: string, version: string): Promise<StandardEntity> {
    const standard = await this.repository.findVersion(code, version);
    if (!standard) throw new NotFound('rating.standard-not-found', 'There is no such standard.');
    return standard;
  }
}

const taken = (version: string): Conflict =>
  new Conflict('standard.version-taken', 'There is a version of this name.', { version });
