import { Controller, Get, Param, ParseUUIDPipe, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Catalogue } from '@libs/catalogue';
import { CurrentCaller, EntityTagInterceptor, SignedIn, type Caller } from '@libs/platform';
import { Progress } from './progress.service';
import { ProgressView } from './progress.view';

@ApiTags('learning')
@Controller('api/lessons')
@SignedIn()
export class ProgressController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly progress: Progress,
  ) {}

  @Get(':lessonId/progress')
  @UseInterceptors(EntityTagInterceptor)
  @ApiOkResponse({ type: ProgressView })
  async show(
    @CurrentCaller() caller: Caller,
    @Param('lessonId', ParseUUIDPipe) lessonId: string,
  ): Promise<ProgressView> {
    return this.progress.of(caller.personId, await this.catalogue.lessonFor(caller, lessonId));
  }
}
