import type { ReportAnswer } from '../play-session';
import { Watching } from '../watching';
import { FakePage, FakePlayer, FakeServer, FakeStorage } from './fake-player';

export const session = (id: string) => ({ id, reportEverySeconds: 15 });

/** A phone with one account's line of reports; time is the test's. */
export function aPhone(accountId = 'mother', storage = new FakeStorage(), tab = new FakeStorage()) {
  const server = new FakeServer();
  const page = new FakePage();
  const window = new EventTarget();
  const player = new FakePlayer();
  const watching = new Watching({
    accountId,
    transport: server.transport,
    storage,
    tab,
    page,
    window,
    clock: () => Date.now(),
  });
  const heard = { progress: [] as ReportAnswer[], superseded: 0, signedOut: 0, trouble: [] as boolean[] };
  const events = {
    onProgress: (answer: ReportAnswer) => heard.progress.push(answer),
    onSuperseded: () => heard.superseded++,
    onSignedOut: () => heard.signedOut++,
    onTrouble: (troubled: boolean) => heard.trouble.push(troubled),
  };
  return { server, page, window, player, watching, storage, tab, heard, events };
}
