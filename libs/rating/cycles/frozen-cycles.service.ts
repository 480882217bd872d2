import { Injectable } from '@nestjs/common';
import { Conflict, NotFound } from '@libs/platform';
import { Standards } from '../standards/standards.service';
import type { CycleEntity } from './cycle.entity';
import { CycleRepository } from './cycle.repository';
import type { FrozenCycle, FrozenSchool } from './frozen-file.rule';
import { FrozenFiguresQuery } from './frozen-figures.query';

const atOnce = 200;

/** A closed cycle, to be taken along and worked out again elsewhere. Nothing of a family is in it: counts and hashes. */
@Injectable()
export class FrozenCycles {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly standards: Standards,
    private readonly figures: FrozenFiguresQuery,
  ) {}

  /** By its code, or the last one that is closed. @throws NotFound `rating.cycle-not-found`; Conflict `rating.cycle-not-closed` */
  async open(code: string | null): Promise<{ id: string; cycle: FrozenCycle }> {
    const found = code ? await this.cycles.findByCode(code) : await this.cycles.findLastClosed();
    if (!found) throw new NotFound('rating.cycle-not-found', 'There is no such cycle.');
    return { id: found.id, cycle: await this.head(found) };
  }

  /** As they were frozen, in the order of ids; read by and by. */
  async *schools(cycleId: string): AsyncGenerator<FrozenSchool> {
    let after = '';
    for (let more = true; more;) {
      const rows = await this.figures.listWhole(cycleId, after, atOnce);
      yield* rows;
      after = rows.at(-1)?.unitId ?? after;
      more = rows.length === atOnce;
    }
  }

  private async head({ code, standardId, frozenHash, frozenSchools }: CycleEntity): Promise<FrozenCycle> {
    if (!frozenHash) throw new Conflict('rating.cycle-not-closed', 'The figures of this cycle still move.');
    const { version, hash, document } = await this.standards.get(standardId);
    return {
      format: 1,
      cycle: code,
      standardVersion: version,
      standardHash: hash,
      standard: document,
      frozenHash,
      schools: frozenSchools ?? 0,
    };
  }
}
