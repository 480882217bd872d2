import { Injectable } from '@nestjs/common';
import { CertificateIssued } from '@libs/graduation';
import { PlanPublished } from '@libs/plans';
import { Every, Handles, type RunningJob } from '@libs/platform';
import { Notices } from '../notices/notices.service';
import { FamilyRounds } from './family-rounds.service';
import { SourcesQuery } from './sources.query';

/** Certificates, timetables and surveys. Telling twice has effect once. */
@Injectable()
export class LearningTidings {
  constructor(
    private readonly sources: SourcesQuery,
    private readonly notices: Notices,
    private readonly rounds: FamilyRounds,
  ) {}

  @Handles(CertificateIssued)
  async issued({ certificateId }: { certificateId: string }): Promise<void> {
    const certificate = await this.sources.certificateOf(certificateId);
    if (!certificate) return;
    await this.notices.tell([certificate.personId], {
      kind: 'certificate-issued',
      ...{ reason: `certificate-issued:${certificateId}`, sourceId: certificateId, facts: {} },
    });
  }

  @Handles(PlanPublished)
  async planned(
    { schoolId, schoolYear }: { schoolId: string; schoolYear: string },
    { signal }: RunningJob,
  ): Promise<void> {
    await this.rounds.planPublished(schoolId, schoolYear, signal);
  }

  /** In the morning of the first day; those published in the middle of it an hour later at most. */
  @Every('notices-surveys', '5 8-20 * * *')
  async surveysOpen({ signal }: RunningJob): Promise<void> {
    await this.rounds.surveysOpen(signal);
  }
}
