import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Catalogue } from '@libs/catalogue';
import { CurrentCaller, Refused, SignedIn, type Caller } from '@libs/platform';
import { Progress } from './progress.service';
import { ProgressView } from './progress.view';

/** An article counts as read when the reader says so; it earns no minutes. */
@ApiTags('learning')
@Controller('api/lessons')
@SignedIn()
export class ReadingsController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly progress: Progress,
  ) {}

  @Post(':lessonId/readings')
  @ApiCreatedResponse({ type: ProgressView })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('lessonId', ParseUUIDPipe) lessonId: string,
  ): Promise<ProgressView> {
    const lesson = await this.catalogue.lessonFor(caller, lessonId);
    if (lesson.kind !== 'article')
      throw new Refused('lesson.not-article', 'Only an article is completed by reading.');
    await this.catalogue.begin(caller.personId, lessonId);
    await this.progress.complete(caller.personId, lessonId);
    return this.progress.of(caller.personId, lesson);
  }
}
