import { Injectable } from '@nestjs/common';
import { CertificateRevoked, FamilyGraduated } from '@libs/graduation';
import { Families, GuardianLinked } from '@libs/identity';
import { MinutesVerified } from '@libs/learning';
import { Every, Handles, type RunningJob } from '@libs/platform';
import { SchoolFigures } from './school-figures.service';

const atOnce = 50;
/** Leaves room for other work before the next sweep. */
const longestMs = 120_000;

/** Keeps the schools' figures in step: a mark at the event, a count within minutes, everything at night. */
@Injectable()
export class SchoolFiguresJob {
  constructor(
    private readonly figures: SchoolFigures,
    private readonly families: Families,
  ) {}

  @Handles(MinutesVerified)
  async minutesVerified({ personId }: { personId: string }): Promise<void> {
    await this.outdateSchoolsOf(personId);
  }

  @Handles(GuardianLinked)
  async linked({ personId }: { personId: string }): Promise<void> {
    await this.outdateSchoolsOf(personId);
  }

  @Handles(FamilyGraduated)
  async graduated({ schoolId }: { schoolId: string }): Promise<void> {
    await this.figures.outdate([schoolId]);
  }

  @Handles(CertificateRevoked)
  async revoked({ schoolId }: { schoolId: string }): Promise<void> {
    await this.figures.outdate([schoolId]);
  }

  @Every('figures-sweep', '*/10 * * * *')
  async sweep(job: RunningJob): Promise<void> {
    const end = Date.now() + longestMs;
    while (!job.signal.aborted && Date.now() < end) {
      if ((await this.figures.refreshStale(atOnce)) < atOnce) return;
    }
  }

  /** A month begins, pupils come and go without an event. */
  @Every('figures-nightly', '5 0 * * *')
  async nightly(): Promise<void> {
    await this.figures.rebuild('/');
  }

  private async outdateSchoolsOf(personId: string): Promise<void> {
    const children = await this.families.childrenOf(personId);
    await this.figures.outdate([...new Set(children.map((child) => child.schoolId))].sort());
  }
}
