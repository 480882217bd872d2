/**
 * What a player needs to have watching verified, with no framework in it. For one signed-in account:
 *
 *     const watching = new Watching({ accountId: me.id });
 *     const session = await watching.begin((unsent, formerId) => openPlaySession(lessonId, unsent, formerId));
 *     const sitting = watching.attach(video, session, { onProgress, onClipped, onSuperseded, onSignedOut, onTrouble });
 *     await sitting.stop();     // lesson left, "next" pressed: resolves when the last report is saved or safely parked
 *     watching.close();         // signing out
 *
 * `openPlaySession` is any call that answers a `PlaySession` and hands over what is still unsent of the ones before,
 * and which of them was this player's own. The figure to show is always the server's:
 * `session`, then what `onProgress` brings.
 */
export { Watching, type Sitting } from './watching';
export type { Clip, UnsentReport } from './play-session';
