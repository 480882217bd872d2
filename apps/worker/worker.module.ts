import { Module, type DynamicModule } from '@nestjs/common';
import { ActivitiesModule } from '@libs/activities';
import { AdviceModule } from '@libs/advice';
import { AssessmentModule } from '@libs/assessment';
import { CatalogueModule } from '@libs/catalogue';
import { CommitteesModule } from '@libs/committees';
import { CounselModule } from '@libs/counsel';
import { FacultyModule } from '@libs/faculty';
import { GraduationModule } from '@libs/graduation';
import { IdentityModule } from '@libs/identity';
import { InsightsModule } from '@libs/insights';
import { LearningModule } from '@libs/learning';
import { MediaModule } from '@libs/media';
import { NotificationsModule } from '@libs/notifications';
import { OrganizationModule } from '@libs/organization';
import { PlacesModule } from '@libs/places';
import { PlansModule } from '@libs/plans';
import { Config, PlatformModule } from '@libs/platform';
import { PracticeModule } from '@libs/practice';
import { RatingModule } from '@libs/rating';
import { SurveysModule } from '@libs/surveys';
import { VisitsModule } from '@libs/visits';

/** The nouns whose events and schedules the worker serves, from the ground up. */
const nouns = [
  OrganizationModule,
  IdentityModule,
  FacultyModule,
  CommitteesModule,
  VisitsModule,
  MediaModule,
  CatalogueModule,
  PlacesModule,
  AdviceModule,
  LearningModule,
  PlansModule,
  ActivitiesModule,
  PracticeModule,
  SurveysModule,
  CounselModule,
  GraduationModule,
  RatingModule,
  AssessmentModule,
  InsightsModule,
  NotificationsModule,
];

/** The same nouns as in the api, without serving their routes. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(config), ...nouns] };
  }
}
