import { Injectable } from '@nestjs/common';
import { Conflict, Forbidden, Malformed, NotFound, TooLarge, type Caller } from '@libs/platform';
import { PlaySessionIds } from './play-session-ids';
import { mostRanges, readRanges } from './ranges.rule';
import type { ReportDto, UnsentReportDto } from './play-session.dto';
import { ReportBook } from './report-book.service';
import type { ReportOutcome } from './report-batch';
import { ReportDesk } from './report-desk.service';
import type { Report, ReportAnswer } from './report.rule';

@Injectable()
export class Reports {
  constructor(
    private readonly ids: PlaySessionIds,
    private readonly desk: ReportDesk,
    private readonly book: ReportBook,
  ) {}

  /**
   * Takes one report of the caller's player.
   * @throws NotFound for a session never issued, Forbidden for somebody else's, Conflict for one that was
   * superseded, TooLarge for more than 500 ranges, Malformed naming the range that cannot be read, Unavailable
   * and TooMany while more reports wait than can be written
   */
  take(caller: Caller, playSessionId: string, body: ReportDto): Promise<ReportAnswer> {
    const session = this.ids.read(playSessionId);
    if (!session) throw new NotFound('play-session.not-found');
    if (session.personId !== caller.personId) throw new Forbidden('play-session.not-yours');
    const { personId, sessionId } = session;
    return this.desk.file({ personId, sessionId, report: reportOf(body) }).then(answerOf);
  }

  /**
   * Takes what a player brings along that is about to close the one these reports belong to. What is not the caller's
   * or belongs to a player closed before counts no more, and keeps nobody from watching on.
   * @throws TooLarge, Malformed as one report
   */
  async takeUnsent(caller: Caller, unsent: readonly UnsentReportDto[]): Promise<void> {
    const filed = unsent.flatMap(({ playSessionId, ...body }, index) => {
      const session = this.ids.read(playSessionId);
      return session?.personId === caller.personId
        ? [{ ...session, report: reportOf(body, `unsent.${index}.ranges`) }]
        : [];
    });
    if (filed.length > 0) await this.book.record(filed);
  }
}

function answerOf(outcome: ReportOutcome): ReportAnswer {
  if (outcome.kind !== 'recorded') throw superseded();
  return outcome.answer;
}

function reportOf(body: ReportDto, field?: string): Report {
  if (Array.isArray(body.ranges) && body.ranges.length > mostRanges) {
    throw new TooLarge('report.too-many-ranges', `A report holds at most ${mostRanges} ranges.`);
  }
  const { ranges, faults } = readRanges(body.ranges, field);
  if (faults.length > 0) throw new Malformed(faults);
  const { seq, position, rate, visible } = body;
  return { seq, ranges, position, rate, visible };
}

export function superseded(): Conflict {
  return new Conflict(
    'play-session.superseded',
    'Another player of this account was opened; this one counts no more.',
  );
}
