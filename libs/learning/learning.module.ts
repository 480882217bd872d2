import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Catalogue, CatalogueModule } from '@libs/catalogue';
import { MediaModule } from '@libs/media';
import { OrganizationModule } from '@libs/organization';
import { Learning } from './learning';
import { LearningRecordQuery } from './learning-record.query';
import { LearningWindowsQuery } from './learning-windows.query';
import { PersonalLearningJobs } from './personal-learning.job';
import { PersonalLearningRepository } from './personal-learning.repository';
import { PersonalLearning } from './personal-learning.service';
import { BegunCoursesQuery } from './progress/begun-courses.query';
import { LearningDayEntity } from './progress/learning-day.entity';
import { LessonProgressEntity } from './progress/lesson-progress.entity';
import { MyLearningController } from './progress/my-learning.controller';
import { ProgressController } from './progress/progress.controller';
import { ProgressRepository } from './progress/progress.repository';
import { Progress } from './progress/progress.service';
import { ReadingsController } from './progress/readings.controller';
import { QuizAttemptEntity } from './quizzes/quiz-attempt.entity';
import { QuizAttemptRepository } from './quizzes/quiz-attempt.repository';
import { QuizAttemptsController } from './quizzes/quiz-attempts.controller';
import { QuizAttempts } from './quizzes/quiz-attempts.service';
import { QuizBook } from './quizzes/quiz-book.service';
import { LearningRecount } from './recount/learning-recount.service';
import { RecountRepository } from './recount/recount.repository';
import { Actors } from './statements/actors';
import { CityStatementsController } from './statements/city-statements.controller';
import { LearnedQuery } from './statements/learned.query';
import { OwnStatementsController } from './statements/own-statements.controller';
import './statements/statements.policy';
import { Statements } from './statements/statements.service';
import { AnnouncementRepository } from './watching/announcements.repository';
import { Announcements } from './watching/announcements';
import { LearnerEntity } from './watching/learner.entity';
import { PlaySessionEntity } from './watching/play-session.entity';
import { PlaySessionIds } from './watching/play-session-ids';
import { PlaySessionJobs } from './watching/play-session.job';
import { PlaySessionRepository } from './watching/play-session.repository';
import { PlaySessionsController } from './watching/play-sessions.controller';
import { PlaySessions } from './watching/play-sessions.service';
import { ReportBook } from './watching/report-book.service';
import { ReportDesk } from './watching/report-desk.service';
import { ReportRepository } from './watching/report.repository';
import { Reports } from './watching/reports.service';
import { Sittings } from './watching/sittings.service';
import { WatchingSettingEntity } from './watching/watching-setting.entity';
import { WatchingSettings } from './watching/watching-settings';
import { WatchingSettingsRepository } from './watching/watching-settings.repository';

@Module({
  imports: [
    OrganizationModule,
    CatalogueModule,
    MediaModule,
    TypeOrmModule.forFeature([
      LearnerEntity,
      PlaySessionEntity,
      LessonProgressEntity,
      LearningDayEntity,
      QuizAttemptEntity,
      WatchingSettingEntity,
    ]),
  ],
  controllers: [
    PlaySessionsController,
    ProgressController,
    ReadingsController,
    QuizAttemptsController,
    MyLearningController,
    OwnStatementsController,
    CityStatementsController,
  ],
  providers: [
    Learning,
    LearningRecordQuery,
    LearningWindowsQuery,
    PersonalLearningRepository,
    PersonalLearning,
    PersonalLearningJobs,
    BegunCoursesQuery,
    ProgressRepository,
    Progress,
    QuizAttemptRepository,
    QuizBook,
    QuizAttempts,
    WatchingSettingsRepository,
    WatchingSettings,
    PlaySessionIds,
    PlaySessionRepository,
    PlaySessionJobs,
    Sittings,
    PlaySessions,
    ReportRepository,
    ReportBook,
    ReportDesk,
    Reports,
    AnnouncementRepository,
    Announcements,
    RecountRepository,
    LearningRecount,
    Actors,
    LearnedQuery,
    Statements,
  ],
  exports: [Announcements, Learning, LearningRecount],
})
export class LearningModule implements OnModuleInit {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly progress: ProgressRepository,
  ) {}

  onModuleInit(): void {
    this.catalogue.lessonStateSource((personId, lessonIds) => this.progress.states(personId, lessonIds));
  }
}
