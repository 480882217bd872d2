import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, Malformed, SignedIn, TooLarge, type Caller } from '@libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DraftService } from '../courses/draft.service';
import { DraftView } from '../courses/draft.view';
import { CoversService, coverMaxBytes } from './covers.service';

const imageForm = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

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
  @ApiBody({ schema: imageForm })
  @ApiCreatedResponse({ type: DraftView })
  async set(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<DraftView> {
    await this.covers.set(caller, id, await imageIn(request));
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

async function imageIn(request: FastifyRequest): Promise<Buffer> {
  const missing = { field: 'file', code: 'required', message: 'Send one image as multipart/form-data.' };
  if (!request.isMultipart()) throw new Malformed([missing]);
  const part = await request.file({
    limits: { fileSize: coverMaxBytes, files: 1 },
    throwFileSizeLimit: false,
  });
  if (!part) throw new Malformed([missing]);
  const image = await part.toBuffer();
  if (part.file.truncated) throw new TooLarge('cover.too-large', 'The image is larger than 10 MB.');
  return image;
}
