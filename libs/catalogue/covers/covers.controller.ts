import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, fileForm, oneFile, SignedIn, TooLarge, type Caller } from '@libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DraftService } from '../courses/draft.service';
import { DraftView } from '../courses/draft.view';
import { CoversService, coverMaxBytes } from './covers.service';

const tooLarge = (): TooLarge => new TooLarge('cover.too-large', 'The image is larger than 10 MB.');

@ApiTags('catalogue')
@Controller('api')
export class CoversController {
  constructor(
    private readonly covers: CoversService,
    private readonly drafts: DraftService,
  ) {}

  @Post('courses/:id/cover')
  @Can('course.author')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: DraftView })
  async set(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<DraftView> {
    const { bytes } = await oneFile(request, coverMaxBytes, tooLarge);
    await this.covers.set(caller, id, bytes);
    return this.drafts.view(caller, id);
  }

  /** Named by its content, so it never changes: any cache may keep it. */
  @Get('course-covers/:name')
  @SignedIn()
  @ApiOkResponse({ content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } })
  async image(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const image = await this.covers.open(name);
    await reply
      .header('Content-Type', 'image/webp')
      .header('Content-Length', String(image.bytes))
      .header('Cache-Control', 'public, max-age=31536000, immutable')
      .header('X-Content-Type-Options', 'nosniff')
      .send(image.content);
  }
}
