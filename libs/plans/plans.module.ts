import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { CalendarFeedEntity } from './calendar/calendar-feed.entity';
import { CalendarFeedRepository } from './calendar/calendar-feed.repository';
import { CalendarFeedsController } from './calendar/calendar-feeds.controller';
import { CalendarFeeds, FeedOwners } from './calendar/calendar-feeds.service';
import { PlanStandards } from './gates/plan-standards';
import { SchoolPlansController } from './overview/school-plans.controller';
import { SchoolPlansQuery } from './overview/school-plans.query';
import { SchoolPlans } from './overview/school-plans.service';
import { PersonalPlanJobs } from './personal/personal-plans.job';
import { PersonalPlansQuery } from './personal/personal-plans.query';
import { PersonalPlans } from './personal/personal-plans.service';
import { PlannedSessionQuery } from './planned-session.query';
import './plans.policy';
import { ModelPlansController } from './plans/model-plans.controller';
import { PlanAccess } from './plans/plan-access.service';
import { PlanGrades } from './plans/plan-grades.service';
import { PlanListQuery } from './plans/plan-list.query';
import { PlanLists } from './plans/plan-lists.service';
import { PlanPages, PlanSurroundings } from './plans/plan-page.service';
import { PlanWork } from './plans/plan-work.service';
import { PlanCopying, PlanWriting } from './plans/plan-writing.service';
import { PlanVersionEntity, TeachingPlanEntity } from './plans/plan.entity';
import { PlanRepository } from './plans/plan.repository';
import { PlansController } from './plans/plans.controller';
import { PlanContents, PlanPublishing } from './plans/publishing.service';
import { OfferedCourseQuery } from './sessions/offered-course.query';
import { SessionWriting } from './sessions/session-writing.service';
import { PlanSessionEntity } from './sessions/session.entity';
import { SessionRepository } from './sessions/session.repository';
import { PlanSessionsController } from './sessions/sessions.controller';
import { PlanSessions } from './sessions/sessions.service';
import { StaffQuery } from './sessions/staff.query';
import { TeachingPlans } from './teaching-plans';
import { PlanActivities } from './timetable/plan-activities';
import { TimetableController } from './timetable/timetable.controller';
import { TimetableQuery } from './timetable/timetable.query';
import { TimetablePage } from './timetable/timetable-page.service';
import { Timetables } from './timetable/timetables.service';

const entities = [TeachingPlanEntity, PlanVersionEntity, PlanSessionEntity, CalendarFeedEntity];

const writing = [
  PlanRepository,
  SessionRepository,
  PlanAccess,
  PlanGrades,
  PlanContents,
  PlanCopying,
  PlanWork,
  PlanWriting,
  PlanPublishing,
  OfferedCourseQuery,
  StaffQuery,
  SessionWriting,
  PlanSessions,
];

const looking = [
  PlanStandards,
  PlanSurroundings,
  PlanPages,
  PlanListQuery,
  PlanLists,
  SchoolPlansQuery,
  SchoolPlans,
  PlanActivities,
  TimetableQuery,
  Timetables,
  TimetablePage,
  PlannedSessionQuery,
  TeachingPlans,
];

const personal = [
  CalendarFeedRepository,
  FeedOwners,
  CalendarFeeds,
  PersonalPlansQuery,
  PersonalPlans,
  PersonalPlanJobs,
];

@Module({
  imports: [OrganizationModule, IdentityModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    PlansController,
    ModelPlansController,
    PlanSessionsController,
    SchoolPlansController,
    TimetableController,
    CalendarFeedsController,
  ],
  providers: [...writing, ...looking, ...personal],
  exports: [TeachingPlans, PlanWriting, PlanSessions, PlanPublishing],
})
export class PlansModule {}
