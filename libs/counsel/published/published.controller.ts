import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { PublishedQuestionQuery, QuestionPublicationBody } from './published.dto';
import { PublishedQuestionPage } from './published.view';
import { PublishedReading, Publishing } from './publishing.service';

@ApiTags('counsel')
@Controller('api')
export class PublishedQuestionsController {
  constructor(
    private readonly publishing: Publishing,
    private readonly reading: PublishedReading,
  ) {}

  @Get('published-questions')
  @SignedIn()
  @ApiOkResponse({ type: PublishedQuestionPage })
  search(
    @CurrentCaller() caller: Caller,
    @Query() query: PublishedQuestionQuery,
  ): Promise<PublishedQuestionPage> {
    return this.reading.search(caller, query);
  }

  @Put('questions/:questionId/publication')
  @Can('question.publish')
  @HttpCode(204)
  @ApiNoContentResponse()
  async publish(
    @CurrentCaller() caller: Caller,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() body: QuestionPublicationBody,
  ): Promise<void> {
    await this.publishing.publish(caller, questionId, body, this.reading.today());
  }

  @Delete('questions/:questionId/publication')
  @Can('question.publish')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unpublish(
    @CurrentCaller() caller: Caller,
    @Param('questionId', ParseUUIDPipe) questionId: string,
  ): Promise<void> {
    await this.publishing.unpublish(caller, questionId);
  }
}
