import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { AssetDesk } from './assets/asset-desk.service';
import { AssetEntity } from './assets/asset.entity';
import { AssetRepository } from './assets/asset.repository';
import { AssetShelf } from './assets/asset-shelf.query';
import { AssetsController } from './assets/assets.controller';
import { RenditionEntity } from './assets/rendition.entity';
import { DeliveryRoutes } from './delivery/delivery.routes';
import { GrantSigner } from './delivery/grant-signer.service';
import { HotSegments } from './delivery/hot-segments.service';
import { MediaLibrary } from './media-library';
import './media.policy';
import { AssetPackagingJobs } from './processing/asset-packaging.job';
import { AssetPackaging } from './processing/asset-packaging.service';
import { PackagePress } from './processing/package-press.service';
import { SubtitleTrackEntity } from './subtitles/subtitle-track.entity';
import { SubtitleRepository } from './subtitles/subtitle.repository';
import { SubtitlesController } from './subtitles/subtitles.controller';
import { Subtitles } from './subtitles/subtitles.service';
import { Intake } from './uploads/intake.service';
import { UploadDesk } from './uploads/upload-desk.service';
import { UploadJobs } from './uploads/upload.job';
import { UploadRoutes } from './uploads/upload.routes';
import { UploadStore } from './uploads/upload.store';

const uploads = [Intake, UploadDesk, UploadStore, UploadRoutes, UploadJobs];
const processing = [AssetPackaging, AssetPackagingJobs, PackagePress];

@Module({
  imports: [
    TypeOrmModule.forFeature([AssetEntity, RenditionEntity, SubtitleTrackEntity]),
    IdentityModule,
    OrganizationModule,
  ],
  controllers: [AssetsController, SubtitlesController],
  providers: [
    AssetRepository,
    AssetDesk,
    AssetShelf,
    SubtitleRepository,
    Subtitles,
    GrantSigner,
    MediaLibrary,
    HotSegments,
    DeliveryRoutes,
    ...uploads,
    ...processing,
  ],
  exports: [MediaLibrary, Subtitles],
})
export class MediaModule {}
