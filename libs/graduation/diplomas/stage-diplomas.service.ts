import { Injectable } from '@nestjs/common';
import { CertificateDesk } from '../certificates/certificate-desk.service';
import { classHours, topicsCovered } from '../enrolments/graduation.rule';
import type { GraduationEntity } from '../graduations/graduation.entity';
import type { Programme } from '../programmes/programmes.service';
import { StageDiplomaRepository } from './stage-diploma.repository';
import { stageFulfilled } from './stage-diploma.rule';

type Fulfilling = Pick<GraduationEntity, 'id' | 'personId' | 'pupilId' | 'schoolId' | 'graduatedAt'>;

const words: Record<string, { zh: string; en: string }> = {
  L2: { zh: '幼儿园', en: 'Kindergarten' },
  L3a: { zh: '小学低年级', en: 'Lower Primary' },
  L3b: { zh: '小学高年级', en: 'Upper Primary' },
  L4: { zh: '初中', en: 'Junior Secondary' },
  L5: { zh: '高中', en: 'Senior Secondary' },
};

/** The diploma of a stage follows from the graduation that makes it whole, in the same transaction. */
@Injectable()
export class StageDiplomas {
  constructor(
    private readonly repository: StageDiplomaRepository,
    private readonly certificates: CertificateDesk,
  ) {}

  async afterGraduation(graduation: Fulfilling, programme: Programme): Promise<void> {
    const enrolments = await this.repository.enrolmentsFor(graduation.pupilId);
    const child = await this.repository.childNow(graduation.pupilId);
    for (const stage of Object.keys(words)) {
      const years = stageFulfilled(stage, enrolments, child);
      if (!years?.some(({ graduationId }) => graduationId === graduation.id)) continue;
      await this.issue(stage, years, graduation, programme);
    }
  }

  private async issue(
    stage: string,
    years: { schoolYear: string; graduationId: string }[],
    graduation: Fulfilling,
    programme: Programme,
  ): Promise<void> {
    const { pupilId, personId, schoolId, graduatedAt } = graduation;
    if (!(await this.repository.add(pupilId, stage, graduation.id, graduatedAt))) return;
    const all = await this.repository.graduations([...new Set(years.map((one) => one.graduationId))]);
    const last = all.find(({ id }) => id === graduation.id);
    const stageWords = words[stage];
    if (!last || !stageWords) throw new Error(`There is no graduation ${graduation.id} for a diploma`);
    const seconds = all.reduce((sum, { verifiedSeconds }) => sum + verifiedSeconds, 0);
    await this.certificates.issue({
      kind: 'diploma',
      ...{ graduationId: graduation.id, personId, schoolId, issuedAt: graduatedAt },
      schoolYear: years.at(-1)?.schoolYear ?? last.schoolYear,
      title: { zh: `${stageWords.zh}学段家长课程`, en: `${stageWords.en} Programme for Parents` },
      classHours: classHours(seconds, programme.rules.classHourSeconds),
      topicCount: new Set(all.flatMap(({ facts }) => topicsCovered(facts.facts))).size,
      quizScore: null,
      evidence: { ...last.facts, stageYears: years },
    });
  }
}
