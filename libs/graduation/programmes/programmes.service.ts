import { Injectable } from '@nestjs/common';
import { Clock, NotFound } from '@libs/platform';
import { programmeRules, type ProgrammeRules } from './programme.rule';
import type { ProgrammeVersionEntity } from './programme.entity';
import { ProgrammeRepository } from './programme.repository';

/** A programme version with its rules checked. */
export interface Programme {
  versionId: string;
  programmeId: string;
  number: number;
  title: { zh: string; en: string };
  rules: ProgrammeRules;
}

@Injectable()
export class Programmes {
  /** Versions are never edited, so what was read once stays true. */
  private readonly known = new Map<string, Programme>();

  constructor(
    private readonly repository: ProgrammeRepository,
    private readonly clock: Clock,
  ) {}

  /** What who enrols at that instant (now) enrols in. @throws NotFound `programme.not-found` */
  async current(at = this.clock.now()): Promise<Programme> {
    return this.remember(await this.repository.findInForce(at));
  }

  /** A pinned version. @throws NotFound `programme.not-found` */
  async get(versionId: string): Promise<Programme> {
    return this.known.get(versionId) ?? this.remember(await this.repository.find(versionId));
  }

  private remember(version: ProgrammeVersionEntity | null): Programme {
    if (!version) throw new NotFound('programme.not-found', 'There is no such programme.');
    const programme = {
      versionId: version.id,
      programmeId: version.programmeId,
      number: version.number,
      title: { zh: version.titleZh, en: version.titleEn },
      rules: programmeRules.parse(version.rules),
    };
    this.known.set(version.id, programme);
    return programme;
  }
}
