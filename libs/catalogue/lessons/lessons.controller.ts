import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { LessonPageService } from './lesson-page.service';
import { LessonView } from './lesson.view';

@ApiTags('catalogue')
@Controller('api/lessons')
export class LessonsController {
  constructor(private readonly lessons: LessonPageService) {}

  @Get(':id')
  @Can('course.read')
  @ApiOkResponse({ type: LessonView })
  show(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<LessonView> {
    return this.lessons.open(caller, id);
  }
}
