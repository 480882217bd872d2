import { defineEvent } from '@libs/platform';

/** Every rendition is whole. */
export const AssetReady = defineEvent<{ assetId: string }>('media.asset-ready');
