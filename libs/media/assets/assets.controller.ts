import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, pageOf, type Caller, type Page } from '@libs/platform';
import { MediaLibrary } from '../media-library';
import { AssetDesk } from './asset-desk.service';
import { AssetShelf } from './asset-shelf.query';
import { AssetQuery } from './asset.dto';
import { AssetDetailView, AssetPage, AssetView, PlaybackView } from './asset.view';

@ApiTags('media')
@Controller('api/media/assets')
export class AssetsController {
  constructor(
    private readonly desk: AssetDesk,
    private readonly shelf: AssetShelf,
    private readonly library: MediaLibrary,
  ) {}

  @Get()
  @Can('media.view')
  @ApiOkResponse({ type: AssetPage })
  async list(@CurrentCaller() caller: Caller, @Query() query: AssetQuery): Promise<Page<AssetView>> {
    const [assets, total] = await this.desk.list(caller, query);
    return pageOf(await this.shelf.views(assets, caller.personId), query, total);
  }

  @Get(':id')
  @Can('media.view')
  @ApiOkResponse({ type: AssetDetailView })
  async open(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssetDetailView> {
    return this.shelf.detail(await this.desk.open(caller, id, 'media.view'), caller.personId);
  }

  @Post(':id/retry')
  @Can('media.upload')
  @ApiCreatedResponse({ type: AssetDetailView })
  async retry(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssetDetailView> {
    return this.shelf.detail(await this.desk.retry(caller, id), caller.personId);
  }

  @Delete(':id')
  @Can('media.upload')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.remove(caller, id);
  }

  @Get(':id/playback')
  @Can('media.view')
  @ApiOkResponse({ type: PlaybackView })
  async playback(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PlaybackView> {
    const asset = await this.desk.open(caller, id, 'media.view');
    const playback = await this.library.playback(asset.id, caller.personId);
    return { ...playback, expiresAt: playback.expiresAt.toISOString() };
  }
}
