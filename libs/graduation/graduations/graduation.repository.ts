import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { GraduationEvidence } from './graduation-evidence.rule';
import { GraduationEntity } from './graduation.entity';

@Injectable()
export class GraduationRepository {
  constructor(private readonly database: Database) {}

  async add(graduation: Omit<GraduationEntity, 'revokedAt'>): Promise<void> {
    await this.database.of(GraduationEntity).insert({ ...graduation, revokedAt: null });
  }

  /** Whether another guardian made the pupil's family graduate that year. */
  hasFamilyGraduated(pupilId: string, schoolYear: string): Promise<boolean> {
    return this.database.of(GraduationEntity).existsBy({ pupilId, schoolYear });
  }

  async findEvidence(enrolmentId: string): Promise<GraduationEvidence | null> {
    const graduation = await this.database.of(GraduationEntity).findOneBy({ enrolmentId });
    return graduation?.facts ?? null;
  }

  listOf(personId: string): Promise<GraduationEntity[]> {
    return this.database.of(GraduationEntity).find({ where: { personId }, order: { graduatedAt: 'ASC' } });
  }

  async replaceEvidence(id: string, facts: GraduationEvidence): Promise<void> {
    await this.database.of(GraduationEntity).update({ id }, { facts });
  }
}
