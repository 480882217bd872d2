export { AssetPlayable } from './assets/asset-playable.event';
export { MediaLibrary, type Playback } from './media-library';
export { MediaModule } from './media.module';
export { Subtitles } from './subtitles/subtitles.service';
