import { defineEvent } from '@libs/platform';

/** The source is whole and waits to be packaged. */
export const AssetReceived = defineEvent<{ assetId: string }>('media.asset-received');
