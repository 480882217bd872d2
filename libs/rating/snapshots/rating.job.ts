import { Injectable } from '@nestjs/common';
import { ActivityAttended } from '@libs/activities';
import { CourseArchived, CoursePublished } from '@libs/catalogue';
import { CertificateRevoked, FamilyGraduated } from '@libs/graduation';
import { Families, GuardianLinked, SchoolPromoted } from '@libs/identity';
import { MinutesVerified, QuizPassed } from '@libs/learning';
import { Units } from '@libs/organization';
import { PlanPublished } from '@libs/plans';
import { Every, Handles, type RunningJob } from '@libs/platform';
import { Cycles } from '../cycles/cycles.service';
import { NightlyRating } from '../marks/nightly-rating.service';
import { ComputationOrdered } from './computation-ordered.event';
import { Recomputations } from './recomputations.service';

/** Keeps ratings in step with what happens: at once where it is rare, every five minutes where it is many. */
@Injectable()
export class RatingJob {
  constructor(
    private readonly recomputations: Recomputations,
    private readonly nightly: NightlyRating,
    private readonly cycles: Cycles,
    private readonly units: Units,
    private readonly families: Families,
  ) {}

  /** A year's cycle is there from its first day, also where nobody starts a process for months. */
  @Every('rating-cycle', '10 0 * * *')
  async openCycle(): Promise<void> {
    await this.cycles.ensureOpen();
  }

  /** What events do not tell (tenure begins, vetoes end, pupils leave), and a part of all schools to be sure. */
  @Every('rating-nightly', '20 3 * * *')
  async night({ signal }: RunningJob): Promise<void> {
    await this.nightly.run(signal);
  }

  @Every('rating-sweep', '*/5 * * * *')
  async sweep({ signal }: RunningJob): Promise<void> {
    await this.recomputations.sweep(signal);
  }

  @Handles(ComputationOrdered)
  async ordered({ path }: { path: string }): Promise<void> {
    await this.recomputations.hurry(path);
  }

  @Handles(FamilyGraduated)
  async graduated({ schoolId }: { schoolId: string }): Promise<void> {
    const school = await this.units.find(schoolId);
    if (school) await this.recomputations.hurry(school.path);
  }

  @Handles(PlanPublished)
  async planned({ schoolId }: { schoolId: string }): Promise<void> {
    await this.graduated({ schoolId });
  }

  @Handles(CertificateRevoked)
  async revoked({ schoolId }: { schoolId: string }): Promise<void> {
    await this.graduated({ schoolId });
  }

  @Handles(CoursePublished)
  async published({ unitId }: { unitId: string }): Promise<void> {
    const unit = await this.units.find(unitId);
    if (unit) await this.recomputations.hurry(unit.path);
  }

  @Handles(CourseArchived)
  async archived({ unitId }: { unitId: string }): Promise<void> {
    const unit = await this.units.find(unitId);
    if (unit) await this.recomputations.hurry(unit.path);
  }

  @Handles(MinutesVerified)
  async minutesVerified({ personId }: { personId: string }): Promise<void> {
    await this.wantSchoolsOf(personId);
  }

  @Handles(QuizPassed)
  async quizPassed({ personId }: { personId: string }): Promise<void> {
    await this.wantSchoolsOf(personId);
  }

  /** Also late ticks on the list of an activity that is over: it has its sign-in now. */
  @Handles(ActivityAttended)
  async attended({ personId }: { personId: string }): Promise<void> {
    await this.wantSchoolsOf(personId);
  }

  @Handles(GuardianLinked)
  async linked({ personId }: { personId: string }): Promise<void> {
    await this.wantSchoolsOf(personId);
  }

  @Handles(SchoolPromoted)
  async promoted({ schoolId }: { schoolId: string }): Promise<void> {
    await this.recomputations.want([schoolId]);
  }

  private async wantSchoolsOf(personId: string): Promise<void> {
    const children = await this.families.childrenOf(personId);
    await this.recomputations.want(children.map((child) => child.schoolId));
  }
}
