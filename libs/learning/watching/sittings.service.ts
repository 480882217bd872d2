import { Injectable } from '@nestjs/common';
import { Clock, Conflict, newId, Transactions } from '@libs/platform';
import { ProgressRepository } from '../progress/progress.repository';
import { debtLeft } from './credit.rule';
import { PlaySessionRepository, type OpenSitting } from './play-session.repository';
import { noMemory } from './report-memory.rule';
import { retried } from './retried';
import { WatchingSettings } from './watching-settings';
import type { WatchingRules } from './watching-rules.rule';

/** A player that has been silent this long no longer stands in the way of another one. */
const silentMs = 60_000;

interface Opening {
  personId: string;
  lesson: { id: string; durationSeconds: number };
  /** The sitting this very player had before: it is never in its own way. */
  ownFormerId: string | null;
}

/** One player per account: opening one closes the other (watching: one player per account). */
@Injectable()
export class Sittings {
  constructor(
    private readonly sessions: PlaySessionRepository,
    private readonly progress: ProgressRepository,
    private readonly settings: WatchingSettings,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `play-session.elsewhere` where the city refuses a second player while the first plays */
  async open(opening: Opening): Promise<{ sessionId: string; rules: WatchingRules }> {
    const { personId, lesson, ownFormerId } = opening;
    const rules = await this.settings.current();
    const open = async () => {
      await this.sessions.lockLearner(personId);
      const now = this.clock.now();
      const former = await this.sessions.current(personId);
      if (former && former.id !== ownFormerId) refuseBeside(former, rules, now);
      if (former) await this.sessions.close(former.id, now);
      const id = newId();
      const debtSeconds = former ? debtLeft(clockOf(former), now.getTime(), rules) : 0;
      const { durationSeconds, id: lessonId } = lesson;
      await this.sessions.open(
        { id, personId, lessonId, openedAt: now, durationSeconds, debtSeconds },
        noMemory,
      );
      await this.progress.touch(personId, lessonId, now);
      return { sessionId: id, rules };
    };
    return retried(() => this.transactions.run(open));
  }

  /** The lesson of a sitting that may still report, else null. */
  lessonOf(personId: string, sessionId: string): Promise<string | null> {
    return this.sessions.lessonOfCurrent(personId, sessionId);
  }
}

function refuseBeside(former: OpenSitting, rules: WatchingRules, now: Date): void {
  const lastHeard = (former.reportedAt ?? former.openedAt).getTime();
  if (rules.secondPlayer === 'refuse' && now.getTime() - lastHeard < silentMs) {
    throw new Conflict('play-session.elsewhere', 'A player of this account is open somewhere else.');
  }
}

function clockOf({ openedAt, creditedSeconds, debtSeconds }: OpenSitting) {
  return { openedAt: openedAt.getTime(), creditedSeconds, debtSeconds };
}
