import { existsSync, writeFileSync } from 'node:fs';

/** How far a run gives way: what `nice` takes. People's requests and the database stand at 0. */
export type Niceness = 10 | 19;

const hasNice = existsSync('/usr/bin/nice');
/** Linux lets those who are not root tell one group in a tenth of a second. */
const againAfter = 150;

/** Stands before a command, so that each of its threads gives way. */
export function giveWay(niceness: Niceness): string[] {
  return hasNice ? ['/usr/bin/nice', '-n', String(niceness)] : [];
}

/**
 * Where Linux weighs sessions before processes ("autogroup", as Debian does outside containers), `nice` counts only
 * among the processes of one session, and a run in a session of its own would give way to nobody. So its session
 * is told too; where there are no such groups, nothing happens.
 * @returns what ends the trying
 */
export function giveWayAsSession(pid: number, niceness: Niceness): () => void {
  const tell = (): void => {
    try {
      writeFileSync(`/proc/${pid}/autogroup`, String(niceness));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return;
    }
    clearInterval(again);
  };
  const again = setInterval(tell, againAfter);
  tell();
  return () => clearInterval(again);
}
