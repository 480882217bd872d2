import { Controller, Delete, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Can,
  CurrentCaller,
  fileForm,
  oneFile,
  photoMaxBytes,
  SignedIn,
  TooLarge,
  type Caller,
} from '@libs/platform';
import { ActivityPages } from '../programme/activity-page.service';
import { ActivityView } from '../programme/activity.view';
import { Photos } from './photos.service';

const tooLarge = (): TooLarge => new TooLarge('photo.too-large', 'The photo is larger than 15 MB.');

@ApiTags('activities')
@Controller('api')
export class ActivityPhotosController {
  constructor(
    private readonly photos: Photos,
    private readonly pages: ActivityPages,
  ) {}

  @Post('activities/:id/photos')
  @Can('activity.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: ActivityView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ActivityView> {
    const { bytes } = await oneFile(request, photoMaxBytes, tooLarge);
    await this.photos.add(caller, id, bytes);
    return this.pages.open(caller, id);
  }

  @Delete('activities/:id/photos/:photoId')
  @Can('activity.write')
  @ApiOkResponse({ type: ActivityView })
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
  ): Promise<ActivityView> {
    await this.photos.remove(caller, id, photoId);
    return this.pages.open(caller, id);
  }

  /** Named by its content; kept by the browser of who may see it, not by caches in between. */
  @Get('activity-photos/:name')
  @SignedIn()
  @ApiOkResponse({ content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } })
  async image(
    @CurrentCaller() caller: Caller,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const image = await this.photos.open(caller, name);
    await reply
      .header('Content-Type', 'image/webp')
      .header('Content-Length', String(image.bytes))
      .header('Cache-Control', 'private, max-age=86400')
      .header('X-Content-Type-Options', 'nosniff')
      .send(image.content);
  }
}
