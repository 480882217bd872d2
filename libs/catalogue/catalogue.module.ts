import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FacultyModule } from '@libs/faculty';
import { IdentityModule } from '@libs/identity';
import { MediaModule } from '@libs/media';
import { OrganizationModule } from '@libs/organization';
import { Catalogue } from './catalogue';
import { CatalogueJob } from './catalogue.job';
import './catalogue.policy';
import { AuthoringService } from './courses/authoring.service';
import { CourseDraftsController } from './courses/course-drafts.controller';
import { CourseHistoryQuery } from './courses/course-history.query';
import { CourseListQuery } from './courses/course-list.query';
import { CoursePageService } from './courses/course-page.service';
import { CoursePinEntity } from './courses/course-pin.entity';
import { CourseReviewController } from './courses/course-review.controller';
import { CourseTagEntity } from './courses/course-tag.entity';
import { CourseTransitionEntity } from './courses/course-transition.entity';
import { CourseVersionEntity } from './courses/course-version.entity';
import { CourseEntity } from './courses/course.entity';
import { CourseRepository } from './courses/course.repository';
import { CoursesController } from './courses/courses.controller';
import { DraftService } from './courses/draft.service';
import { PublishingService } from './courses/publishing.service';
import { ReviewQueueQuery } from './courses/review-queue.query';
import { ReviewService } from './courses/review.service';
import { ShownCourses } from './courses/shown-courses.service';
import { VersionsService } from './courses/versions.service';
import { CoversController } from './covers/covers.controller';
import { CoversService } from './covers/covers.service';
import { EditionCache } from './editions/edition-cache';
import { EditionEntity } from './editions/edition.entity';
import { EditionRepository } from './editions/edition.repository';
import { AdmissionService } from './lessons/admission.service';
import { BegunCoursesQuery } from './lessons/begun-courses.query';
import { LessonFactsQuery } from './lessons/lesson-facts.query';
import { LessonPageService } from './lessons/lesson-page.service';
import { LessonStates } from './lessons/lesson-states';
import { LessonsController } from './lessons/lessons.controller';
import { ChapterEntity } from './outlines/chapter.entity';
import { LessonVideos } from './outlines/lesson-videos.service';
import { LessonEntity } from './outlines/lesson.entity';
import { OutlineRepository } from './outlines/outline.repository';
import { OutlineService } from './outlines/outline.service';
import { QuizQuestionEntity } from './outlines/quiz-question.entity';
import { sharingControllers, sharingEntities, sharingProviders } from './sharing/sharing.parts';

const entities = [
  CourseEntity,
  CourseVersionEntity,
  CourseTagEntity,
  CourseTransitionEntity,
  CoursePinEntity,
  ChapterEntity,
  LessonEntity,
  QuizQuestionEntity,
  EditionEntity,
  ...sharingEntities,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    OrganizationModule,
    IdentityModule,
    FacultyModule,
    MediaModule,
  ],
  controllers: [
    CoursesController,
    CourseDraftsController,
    CourseReviewController,
    CoversController,
    LessonsController,
    ...sharingControllers,
  ],
  providers: [
    Catalogue,
    CatalogueJob,
    AuthoringService,
    OutlineService,
    VersionsService,
    DraftService,
    ReviewService,
    PublishingService,
    CoversService,
    CoursePageService,
    ShownCourses,
    EditionCache,
    EditionRepository,
    LessonPageService,
    AdmissionService,
    LessonStates,
    LessonVideos,
    CourseRepository,
    OutlineRepository,
    CourseListQuery,
    ReviewQueueQuery,
    CourseHistoryQuery,
    LessonFactsQuery,
    BegunCoursesQuery,
    ...sharingProviders,
  ],
  exports: [Catalogue, AuthoringService, OutlineService, ReviewService],
})
export class CatalogueModule {}
