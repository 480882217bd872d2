import { defineEvent } from '@libs/platform';

/** Packaging has ended without success; a person may retry it. */
export const AssetFailed = defineEvent<{ assetId: string; reason: string }>('media.asset-failed');
