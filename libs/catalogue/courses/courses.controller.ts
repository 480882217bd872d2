import { Controller, Get, Param, ParseUUIDPipe, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, EntityTagInterceptor, PageQuery, type Caller, type Page } from '@libs/platform';
import { CourseHistoryQuery } from './course-history.query';
import { CourseListQueryDto } from './course-list.dto';
import { CourseListQuery } from './course-list.query';
import { CoursePageService } from './course-page.service';
import { CoursePage, CourseView, type CourseItemView } from './course.view';
import { ReviewQueueQuery } from './review-queue.query';
import { CourseHistoryPage, ReviewPage, type CourseTransitionView, type ReviewItemView } from './review.view';

/** Reading courses. */
@ApiTags('catalogue')
@Controller('api/courses')
export class CoursesController {
  constructor(
    private readonly courses: CoursePageService,
    private readonly courseList: CourseListQuery,
    private readonly queue: ReviewQueueQuery,
    private readonly courseHistory: CourseHistoryQuery,
  ) {}

  @Get()
  @Can('course.read')
  @UseInterceptors(EntityTagInterceptor)
  @ApiOkResponse({ type: CoursePage })
  list(@CurrentCaller() caller: Caller, @Query() query: CourseListQueryDto): Promise<Page<CourseItemView>> {
    return this.courseList.list(caller, query);
  }

  @Get('review-queue')
  @Can('course.review')
  @ApiOkResponse({ type: ReviewPage })
  reviewQueue(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<Page<ReviewItemView>> {
    return this.queue.list(caller, query);
  }

  @Get(':id')
  @Can('course.read')
  @UseInterceptors(EntityTagInterceptor)
  @ApiOkResponse({ type: CourseView })
  show(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<CourseView> {
    return this.courses.open(caller, id);
  }

  @Get(':id/history')
  @Can('course.author', 'course.review')
  @ApiOkResponse({ type: CourseHistoryPage })
  history(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<CourseTransitionView>> {
    return this.courseHistory.of(caller, id, query);
  }
}
