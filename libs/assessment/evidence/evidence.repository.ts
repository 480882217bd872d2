import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '@libs/platform';
import { EvidenceEntity } from './evidence.entity';

@Injectable()
export class EvidenceRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<EvidenceEntity | null> {
    return this.evidence.findOneBy({ id });
  }

  /** What stands, in the order it was added. */
  listOf(assessmentId: string): Promise<EvidenceEntity[]> {
    return this.evidence.find({
      where: { assessmentId, removedAt: IsNull() },
      order: { code: 'ASC', addedAt: 'ASC', id: 'ASC' },
    });
  }

  listFor(assessmentId: string, code: string): Promise<EvidenceEntity[]> {
    return this.evidence.find({ where: { assessmentId, code, removedAt: IsNull() } });
  }

  async add(evidence: EvidenceEntity): Promise<void> {
    await this.evidence.insert(evidence);
  }

  async setRemoved(id: string, removedAt: Date | null): Promise<void> {
    await this.evidence.update({ id }, { removedAt });
  }

  addedBy(personId: string): Promise<Pick<EvidenceEntity, 'code' | 'title' | 'addedAt'>[]> {
    return this.evidence.find({
      select: { code: true, title: true, addedAt: true },
      where: { addedBy: personId },
      order: { addedAt: 'ASC' },
    });
  }

  async forget(personId: string): Promise<void> {
    await this.evidence.update({ addedBy: personId }, { addedBy: null });
  }

  private get evidence() {
    return this.database.of(EvidenceEntity);
  }
}
