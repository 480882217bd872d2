import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentModule } from '@libs/assessment';
import { GraduationModule } from '@libs/graduation';
import { FacultyModule } from '@libs/faculty';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { RatingModule } from '@libs/rating';
import { DistrictFiguresRepository } from './figures/district-figures.repository';
import { SchoolCountQuery } from './figures/school-count.query';
import { SchoolFiguresJob } from './figures/school-figures.job';
import { SchoolFiguresRepository } from './figures/school-figures.repository';
import { SchoolFigures } from './figures/school-figures.service';
import { UnitFigureEntity, UnitMonthEntity, UnitSubjectEntity } from './figures/unit-figure.entity';
import { AuditController } from './audit/audit.controller';
import { RecordsQuery } from './audit/records.query';
import { ClassFamiliesQuery } from './class-progress/class-families.query';
import { ClassLookEntity } from './class-progress/class-look.entity';
import { ClassLookRepository } from './class-progress/class-look.repository';
import { ClassProgressController } from './class-progress/class-progress.controller';
import { ClassProgress } from './class-progress/class-progress.service';
import { AssessedSchoolsQuery } from './cycle/assessed-schools.query';
import { CycleFiguresController } from './cycle/cycle-figures.controller';
import { CycleReportsController } from './cycle/cycle-reports.controller';
import { CycleFigures } from './cycle/cycle-figures.service';
import { DoubleScoresQuery } from './cycle/double-scores.query';
import { RatedSchoolsQuery } from './cycle/rated-schools.query';
import { Reviewing } from './cycle/reviewing.service';
import { InsightsController } from './insights.controller';
import './insights.policy';
import { LearningFiguresQuery } from './learning-figures.query';
import { MinorsAuditDesk } from './minors-audit/minors-audit-desk.service';
import { MinorsAuditEntity } from './minors-audit/minors-audit.entity';
import { MinorsAuditRecordsQuery } from './minors-audit/minors-audit-records.query';
import { MinorsAuditRepository } from './minors-audit/minors-audit.repository';
import { MinorsAuditsController } from './minors-audit/minors-audits.controller';
import { MinorsAudits } from './minors-audit/minors-audits.service';
import { MinorsFiguresQuery } from './minors-audit/minors-figures.query';
import { SchoolDeskQuery } from './school-desk.query';
import { SchoolInsights } from './school-insights.service';
import { UnitFiguresQuery } from './unit-figures.query';
import { UnitInsights } from './unit-insights.service';
import { WaitingWorkQuery } from './waiting-work.query';
import { FamiliesYearQuery } from './year/families-year.query';
import { SchoolWorkQuery } from './year/school-work.query';
import { UnitYearFiguresEntity } from './year/unit-year.entity';
import { SchoolYearsJob } from './year/school-years.job';
import { SchoolYearsRepository } from './year/school-years.repository';
import { SchoolYears } from './year/school-years.service';
import { SmallGroups } from './year/small-groups.service';
import { YearClassesQuery } from './year/year-classes.query';
import { YearCounting } from './year/year-counting.service';
import { YearParts } from './year/year-parts.service';
import { YearReports } from './year/year-report.service';
import { YearReportsController } from './year/year-reports.controller';

@Module({
  imports: [
    OrganizationModule,
    GraduationModule,
    IdentityModule,
    FacultyModule,
    RatingModule,
    AssessmentModule,
    TypeOrmModule.forFeature([
      UnitFigureEntity,
      UnitMonthEntity,
      UnitSubjectEntity,
      ClassLookEntity,
      MinorsAuditEntity,
      UnitYearFiguresEntity,
    ]),
  ],
  controllers: [
    InsightsController,
    ClassProgressController,
    AuditController,
    MinorsAuditsController,
    YearReportsController,
    CycleFiguresController,
    CycleReportsController,
  ],
  providers: [
    ClassFamiliesQuery,
    ClassLookRepository,
    ClassProgress,
    RecordsQuery,
    MinorsFiguresQuery,
    MinorsAuditRecordsQuery,
    MinorsAuditRepository,
    MinorsAudits,
    MinorsAuditDesk,
    LearningFiguresQuery,
    UnitFiguresQuery,
    SchoolDeskQuery,
    WaitingWorkQuery,
    SchoolInsights,
    UnitInsights,
    SchoolCountQuery,
    SchoolFiguresRepository,
    DistrictFiguresRepository,
    SchoolFigures,
    SchoolFiguresJob,
    FamiliesYearQuery,
    SchoolWorkQuery,
    SchoolYearsRepository,
    SchoolYears,
    SchoolYearsJob,
    SmallGroups,
    YearClassesQuery,
    YearCounting,
    YearParts,
    YearReports,
    AssessedSchoolsQuery,
    DoubleScoresQuery,
    RatedSchoolsQuery,
    Reviewing,
    CycleFigures,
  ],
  exports: [SchoolFigures, SchoolYears],
})
export class InsightsModule {}
