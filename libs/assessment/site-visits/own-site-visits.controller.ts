import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Can,
  CurrentCaller,
  fileForm,
  oneFile,
  PageQuery,
  photoMaxBytes,
  SignedIn,
  TooLarge,
  type Caller,
} from '@libs/platform';
import { ConflictDesk } from '../reviews/sheets/conflict-desk.service';
import { OnSite } from './on-site.service';
import { OwnVisits } from './own-visits.service';
import { SiteVisitActsBody, SiteVisitConflictBody, SiteVisitPhotoQuery } from './site-visit.dto';
import { SiteVisitPhotos, SiteVisitPhotoViewing } from './site-visit-photos.service';
import { OwnSiteVisitPage, OwnSiteVisitView, VisitReceiptsView } from './own-site-visit.view';
import { VisitReports } from './visit-reports.service';

const tooLarge = (): TooLarge => new TooLarge('photo.too-large', 'The photo is larger than 15 MB.');

@ApiTags('site-visits')
@Controller('api/site-visits')
export class OwnSiteVisitsController {
  constructor(
    private readonly own: OwnVisits,
    private readonly onSite: OnSite,
    private readonly photos: SiteVisitPhotos,
    private readonly reports: VisitReports,
    private readonly conflicts: ConflictDesk,
  ) {}

  @Get()
  @Can('site-visit.record')
  @ApiOkResponse({ type: OwnSiteVisitPage, description: 'Those still to be concluded first' })
  list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<OwnSiteVisitPage> {
    return this.own.list(caller, query);
  }

  @Get(':id')
  @Can('site-visit.record')
  @ApiOkResponse({ type: OwnSiteVisitView })
  one(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<OwnSiteVisitView> {
    return this.own.look(caller, id);
  }

  @Post(':id/acts')
  @Can('site-visit.record')
  @HttpCode(200)
  @ApiOkResponse({ type: VisitReceiptsView, description: 'Sending the same again changes nothing' })
  async receive(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { acts }: SiteVisitActsBody,
  ): Promise<VisitReceiptsView> {
    const receipts = await this.onSite.receive(caller, id, acts);
    return { receipts, visit: await this.own.look(caller, id) };
  }

  @Put(':id/photos/:photoId')
  @Can('site-visit.record')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiOkResponse({ type: OwnSiteVisitView, description: 'Sending the same again changes nothing' })
  async addPhoto(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Query() { item, takenAt }: SiteVisitPhotoQuery,
    @Req() request: FastifyRequest,
  ): Promise<OwnSiteVisitView> {
    const { bytes } = await oneFile(request, photoMaxBytes, tooLarge);
    await this.photos.receive(caller, id, { id: photoId, item, takenAt, bytes });
    return this.own.look(caller, id);
  }

  @Post(':id/conclusion')
  @Can('site-visit.record')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnSiteVisitView })
  async conclude(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OwnSiteVisitView> {
    await this.reports.conclude(caller, id);
    return this.own.look(caller, id);
  }

  @Post(':id/conflict')
  @Can('site-visit.record')
  @HttpCode(204)
  @ApiNoContentResponse({
    description: 'The place falls free; a sheet on the same school goes to another, too',
  })
  declareConflict(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: SiteVisitConflictBody,
  ): Promise<void> {
    return this.conflicts.ofVisit(caller, id, reason);
  }
}

@ApiTags('site-visits')
@Controller('api/site-visit-photos')
export class SiteVisitPhotosController {
  constructor(private readonly viewing: SiteVisitPhotoViewing) {}

  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } })
  async image(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const image = await this.viewing.open(caller, id);
    await reply
      .header('Content-Type', 'image/webp')
      .header('Content-Length', String(image.bytes))
      .header('Cache-Control', 'private, no-store')
      .header('X-Content-Type-Options', 'nosniff')
      .send(image.content);
  }
}
