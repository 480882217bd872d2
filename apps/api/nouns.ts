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
import { PracticeModule } from '@libs/practice';
import { RatingModule } from '@libs/rating';
import { SurveysModule } from '@libs/surveys';
import { VisitsModule } from '@libs/visits';

/** The nouns the api serves, from the ground up. */
export const nouns = [
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
