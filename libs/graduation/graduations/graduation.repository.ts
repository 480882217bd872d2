import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
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

  /** What the graduations of these enrolments rest on, by enrolment. */
  async evidenceOf(enrolmentIds: string[]): Promise<Map<string, GraduationEvidence>> {
    if (enrolmentIds.length === 0) return new Map();
    const graduations = await this.database
      .of(GraduationEntity)
      .find({ select: { enrolmentId: true, facts: true }, where: { enrolmentId: In(enrolmentIds) } });
    return new Map(graduations.map(({ enrolmentId, facts }) => [enrolmentId, facts]));
  }

  listOf(personId: string): Promise<GraduationEntity[]> {
    return this.database.of(GraduationEntity).find({ where: { personId }, order: { graduatedAt: 'ASC' } });
  }

  async replaceEvidence(id: string, facts: GraduationEvidence): Promise<void> {
    await this.database.of(GraduationEntity).update({ id }, { facts });
  }
}
