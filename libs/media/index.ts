export { AssetFailed } from './assets/asset-failed.event';
export { AssetPlayable } from './assets/asset-playable.event';
export { AssetReady } from './assets/asset-ready.event';
export type { AssetState } from './assets/asset-state.rule';
export { MediaLibrary, type MediaFacts, type Playback } from './media-library';
export { MediaModule } from './media.module';
