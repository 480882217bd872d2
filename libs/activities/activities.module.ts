import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '@libs/catalogue';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { PlansModule } from '@libs/plans';
import './activities.policy';
import { UnitActivitiesController } from './figures/unit-activities.controller';
import { FewVisitors } from './figures/few-visitors.service';
import { UnitActivitiesQuery } from './figures/unit-activities.query';
import { PersonalActivitiesJob } from './personal/personal-activities.job';
import { PersonalActivitiesRepository } from './personal/personal-activities.repository';
import { ActivitiesErasure } from './personal/activities-erasure.service';
import { LeftPlaces } from './personal/left-places.service';
import { PersonalActivities } from './personal/personal-activities.service';
import { ActivityGuests } from './places/activity-guests';
import { GuestsQuery } from './places/guests.query';
import { MyActivitiesController } from './places/my-activities.controller';
import { MyActivitiesQuery } from './places/my-activities.query';
import { ActivityShelf } from './places/activity-shelf.service';
import { MyActivities } from './places/my-activities.service';
import { AfterActivity } from './places/after-activity.service';
import { MyActivityPageService } from './places/my-activity-page.service';
import { OwnFamilies } from './places/own-families.service';
import { PlacesService } from './places/places.service';
import { Seating } from './places/seating.service';
import { SignUpEntity } from './places/sign-up.entity';
import { SignUpRepository } from './places/sign-up.repository';
import { SignUps } from './places/sign-ups.service';
import { Attendance } from './presence/attendance';
import { AttendanceEntity } from './presence/attendance.entity';
import { AttendanceQuery } from './presence/attendance.query';
import { AttendanceRepository } from './presence/attendance.repository';
import { CheckInLimit } from './presence/check-in-limit.service';
import { CheckInScreenController } from './presence/check-in-screen.controller';
import { CheckInsController } from './presence/check-ins.controller';
import { CodeScans } from './presence/code-scans.service';
import { OpenList } from './presence/open-list.service';
import { CheckIns } from './presence/check-ins.service';
import { CodeBook } from './presence/code-book.service';
import { Doorway } from './presence/doorway.service';
import { HandSignUpsController } from './presence/hand-sign-ups.controller';
import { HandSignUps } from './presence/hand-sign-ups.service';
import { MakeUpsJob } from './presence/make-ups.job';
import { MakeUpsQuery } from './presence/make-ups.query';
import { MakeUpDoors } from './presence/make-up-doors.service';
import { MakeUps } from './presence/make-ups.service';
import { ManualListController } from './presence/manual-list.controller';
import { ManualListQuery } from './presence/manual-list.query';
import { ManualList } from './presence/manual-list.service';
import { Ticking } from './presence/ticking.service';
import { Presences } from './presence/presences.service';
import { Activities } from './programme/activities.service';
import { ActivityChecks } from './programme/activity-checks.service';
import { ActivityAccess } from './programme/activity-access.service';
import { ActivityAudienceEntity } from './programme/activity-audience.entity';
import { ActivityClockJob } from './programme/activity-clock.job';
import { ActivityCopies } from './programme/activity-copies.service';
import { ActivityCountsQuery } from './programme/activity-counts.query';
import { ActivityDesk } from './programme/activity-desk.service';
import { ActivityListQuery } from './programme/activity-list.query';
import { ActivityPages } from './programme/activity-page.service';
import { ActivityParts } from './programme/activity-parts.service';
import { ActivityStepsController } from './programme/activity-steps.controller';
import { ActivitySteps } from './programme/activity-steps.service';
import { ActivityEntity } from './programme/activity.entity';
import { ActivityRepository } from './programme/activity.repository';
import { MakeUpLessons } from './programme/make-up-lessons.service';
import { PlannedActivitiesQuery } from './programme/planned-activities.query';
import { PlannedSessions } from './programme/planned-sessions.service';
import { SchoolActivitiesController } from './programme/school-activities.controller';
import { ActivityFeedbackController } from './reports/feedback.controller';
import { FeedbackEntity } from './reports/feedback.entity';
import { FeedbackRepository } from './reports/feedback.repository';
import { FeedbackService } from './reports/feedback.service';
import { PhotoEntity } from './reports/photo.entity';
import { PhotoRepository } from './reports/photo.repository';
import { ActivityPhotosController } from './reports/photos.controller';
import { Photos } from './reports/photos.service';

const entities = [
  ActivityEntity,
  ActivityAudienceEntity,
  SignUpEntity,
  AttendanceEntity,
  PhotoEntity,
  FeedbackEntity,
];

const programme = [
  ActivityRepository,
  ActivityAccess,
  ActivityDesk,
  Activities,
  ActivitySteps,
  ActivityCopies,
  MakeUpLessons,
  PlannedActivitiesQuery,
  PlannedSessions,
  ActivityChecks,
  ActivityPages,
  ActivityParts,
  ActivityListQuery,
  ActivityCountsQuery,
  ActivityClockJob,
];

const places = [
  SignUpRepository,
  PlacesService,
  Seating,
  SignUps,
  OwnFamilies,
  MyActivitiesQuery,
  MyActivities,
  ActivityShelf,
  MyActivityPageService,
  AfterActivity,
  GuestsQuery,
  ActivityGuests,
];

const presence = [
  AttendanceRepository,
  AttendanceQuery,
  Attendance,
  Presences,
  CodeBook,
  CheckIns,
  CodeScans,
  OpenList,
  CheckInLimit,
  Doorway,
  ManualList,
  ManualListQuery,
  HandSignUps,
  Ticking,
  MakeUps,
  MakeUpsQuery,
  MakeUpDoors,
  MakeUpsJob,
];

const reports = [PhotoRepository, Photos, FeedbackRepository, FeedbackService];

const personal = [
  PersonalActivitiesRepository,
  PersonalActivities,
  LeftPlaces,
  ActivitiesErasure,
  PersonalActivitiesJob,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    OrganizationModule,
    IdentityModule,
    CatalogueModule,
    PlansModule,
  ],
  controllers: [
    SchoolActivitiesController,
    ActivityStepsController,
    ActivityPhotosController,
    ActivityFeedbackController,
    CheckInScreenController,
    CheckInsController,
    ManualListController,
    HandSignUpsController,
    MyActivitiesController,
    UnitActivitiesController,
  ],
  providers: [
    ...programme,
    ...places,
    ...presence,
    ...reports,
    ...personal,
    UnitActivitiesQuery,
    FewVisitors,
  ],
  exports: [Attendance, ActivityGuests],
})
export class ActivitiesModule {}
