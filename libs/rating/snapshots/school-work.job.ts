import { Injectable } from '@nestjs/common';
import { ActivityClosed, ActivityHeld, AttendanceTakenBack } from '@libs/activities';
import { CommitteeChanged } from '@libs/committees';
import { QuestionAnswered } from '@libs/counsel';
import { FacultyChanged } from '@libs/faculty';
import { Handles } from '@libs/platform';
import { PracticeAccepted } from '@libs/practice';
import { SurveyCounted } from '@libs/surveys';
import { VisitsChanged } from '@libs/visits';
import { Recomputations } from './recomputations.service';

/** What a school records of its work marks it: the next sweep rates it again. */
@Injectable()
export class SchoolWorkJob {
  constructor(private readonly recomputations: Recomputations) {}

  @Handles(FacultyChanged)
  async facultyChanged({ schoolId }: { schoolId: string }): Promise<void> {
    await this.recomputations.want([schoolId]);
  }

  @Handles(CommitteeChanged)
  async committeesChanged({ schoolId }: { schoolId: string }): Promise<void> {
    await this.recomputations.want([schoolId]);
  }

  @Handles(VisitsChanged)
  async visitsChanged({ schoolId }: { schoolId: string }): Promise<void> {
    await this.recomputations.want([schoolId]);
  }

  @Handles(ActivityHeld)
  async activityHeld({ schoolId }: { schoolId: string }): Promise<void> {
    await this.recomputations.want([schoolId]);
  }

  @Handles(ActivityClosed)
  async activityClosed({ schoolId }: { schoolId: string }): Promise<void> {
    await this.recomputations.want([schoolId]);
  }

  @Handles(AttendanceTakenBack)
  async attendanceTakenBack({ schoolId }: { schoolId: string }): Promise<void> {
    await this.recomputations.want([schoolId]);
  }

  @Handles(SurveyCounted)
  async surveyCounted({ forRating, schoolIds }: { forRating: boolean; schoolIds: string[] }): Promise<void> {
    if (forRating) await this.recomputations.want(schoolIds);
  }

  /** That a question's five days have passed unanswered, nobody announces: the night's look finds it. */
  @Handles(QuestionAnswered)
  async questionAnswered({ schoolId }: { schoolId: string }): Promise<void> {
    await this.recomputations.want([schoolId]);
  }

  @Handles(PracticeAccepted)
  async practiceAccepted({ schoolId }: { schoolId: string }): Promise<void> {
    await this.recomputations.want([schoolId]);
  }
}
