import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { OptionalNoteDto, RequiredNoteDto } from './authoring.dto';
import { CoursePageService } from './course-page.service';
import { CourseView } from './course.view';
import { ReviewService } from './review.service';

/** The steps of a course's life: every answer is the course as it stands after the step. */
@ApiTags('catalogue')
@Controller('api/courses/:id')
export class CourseReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly courses: CoursePageService,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @Can('course.author')
  @ApiOkResponse({ type: CourseView })
  async submit(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<CourseView> {
    await this.review.submit(caller, id);
    return this.courses.open(caller, id);
  }

  @Post('return')
  @HttpCode(200)
  @Can('course.review')
  @ApiOkResponse({ type: CourseView })
  async giveBack(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: RequiredNoteDto,
  ): Promise<CourseView> {
    await this.review.giveBack(caller, id, note);
    return this.courses.open(caller, id);
  }

  @Post('publish')
  @HttpCode(200)
  @Can('course.publish')
  @ApiOkResponse({ type: CourseView })
  async publish(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: OptionalNoteDto,
  ): Promise<CourseView> {
    await this.review.publish(caller, id, note || null);
    return this.courses.open(caller, id);
  }

  @Post('archive')
  @HttpCode(200)
  @Can('course.publish')
  @ApiOkResponse({ type: CourseView })
  async archive(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: OptionalNoteDto,
  ): Promise<CourseView> {
    await this.review.archive(caller, id, note || null);
    return this.courses.open(caller, id);
  }
}
