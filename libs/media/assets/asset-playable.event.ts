import { defineEvent } from '@libs/platform';

/** The first rendition can be watched and the length is known; more renditions may follow. */
export const AssetPlayable = defineEvent<{ assetId: string; durationSeconds: number }>(
  'media.asset-playable',
);
