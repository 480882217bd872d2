import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { AssessmentMoved } from '../assessments/assessment-moved.event';
import { Assessments } from '../assessments/assessments.service';
import { OwnVisitsQuery } from './own-visits.query';
import { SiteVisitRepository } from './site-visit.repository';
import { VisitReleases } from './visit-releases.service';

/** What site visits hold about a person: told to the person; on deletion the findings stay and the person goes from them. */
@Injectable()
export class SiteVisitData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly query: OwnVisitsQuery,
    private readonly visits: SiteVisitRepository,
    private readonly releases: VisitReleases,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('site-visits', (personId) => this.query.notesOf(personId));
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    // Where the report does not stand yet, somebody else has to go.
    await this.releases.freeAll(personId, { because: 'account-deleted', reason: '', by: null });
    await this.visits.forget(personId);
  }
}

/** A review that is done again asks for no second visit. */
@Injectable()
export class VisitedBefore {
  constructor(
    private readonly visits: SiteVisitRepository,
    private readonly assessments: Assessments,
  ) {}

  /** Twice has effect once. */
  @Handles(AssessmentMoved)
  async onMoved({ assessmentId, to }: { assessmentId: string; to: string }): Promise<void> {
    if (to !== 'SITE_VISIT' || !(await this.visits.findOf(assessmentId))?.finishedAt) return;
    const { state, version } = await this.assessments.get(assessmentId);
    if (state !== 'SITE_VISIT') return;
    const how = { action: 'visited', role: 'platform', by: null, expectedVersion: version } as const;
    await this.assessments.move(assessmentId, how);
  }
}
