import { Controller, Delete, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentCaller,
  fileForm,
  oneFile,
  photoMaxBytes,
  SignedIn,
  TooLarge,
  type Caller,
} from '@libs/platform';
import { PracticeLooks } from '../records/practice-looks.service';
import { PracticeRecordView } from '../records/practice.view';
import { PracticePhotos, PracticePhotoViewing } from './practice-photos.service';

const tooLarge = (): TooLarge => new TooLarge('photo.too-large', 'The photo is larger than 15 MB.');

@ApiTags('practice')
@Controller('api')
@SignedIn()
export class PracticePhotosController {
  constructor(
    private readonly photos: PracticePhotos,
    private readonly viewing: PracticePhotoViewing,
    private readonly looks: PracticeLooks,
  ) {}

  @Post('practice-records/:recordId/photos')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: PracticeRecordView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Req() request: FastifyRequest,
  ): Promise<PracticeRecordView> {
    const { bytes } = await oneFile(request, photoMaxBytes, tooLarge);
    await this.photos.add(caller, recordId, bytes);
    return this.looks.one(caller, recordId);
  }

  @Delete('practice-records/:recordId/photos/:photoId')
  @ApiOkResponse({ type: PracticeRecordView })
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
  ): Promise<PracticeRecordView> {
    await this.photos.remove(caller, recordId, photoId);
    return this.looks.one(caller, recordId);
  }

  /** Asked for anew each time: consent may be withdrawn, and a shared phone must not keep it. */
  @Get('practice-photos/:photoId')
  @ApiOkResponse({ content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } })
  async image(
    @CurrentCaller() caller: Caller,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const image = await this.viewing.open(caller, photoId);
    await reply
      .header('Content-Type', 'image/webp')
      .header('Content-Length', String(image.bytes))
      .header('Cache-Control', 'private, no-store')
      .header('X-Content-Type-Options', 'nosniff')
      .send(image.content);
  }
}
