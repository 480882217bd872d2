import { Injectable } from '@nestjs/common';
import { Conflict, Forbidden, Malformed, NotFound, TooLarge, type Caller } from '@libs/platform';
import { PlaySessionIds } from './play-session-ids';
import { mostRanges, readRanges } from './ranges.rule';
import type { ReportDto } from './play-session.dto';
import { ReportDesk } from './report-desk.service';
import type { ReportAnswer } from './report.rule';

@Injectable()
export class Reports {
  constructor(
    private readonly ids: PlaySessionIds,
    private readonly desk: ReportDesk,
  ) {}

  /**
   * Takes one report of the caller's player.
   * @throws NotFound for a session never issued, Forbidden for somebody else's, Conflict for one that was
   * superseded, TooLarge for more than 500 ranges, Malformed naming the range that cannot be read, Unavailable
   * and TooMany while more reports wait than can be written
   */
  async take(caller: Caller, playSessionId: string, body: ReportDto): Promise<ReportAnswer> {
    const session = this.ids.read(playSessionId);
    if (!session) throw new NotFound('play-session.not-found');
    if (session.personId !== caller.personId) throw new Forbidden('play-session.not-yours');
    if (Array.isArray(body.ranges) && body.ranges.length > mostRanges) {
      throw new TooLarge('report.too-many-ranges', `A report holds at most ${mostRanges} ranges.`);
    }
    const { ranges, faults } = readRanges(body.ranges);
    if (faults.length > 0) throw new Malformed(faults);
    const { seq, position, rate, visible } = body;
    const outcome = await this.desk.file({ ...session, report: { seq, ranges, position, rate, visible } });
    if (outcome.kind !== 'recorded') throw superseded();
    return outcome.answer;
  }
}

export function superseded(): Conflict {
  return new Conflict(
    'play-session.superseded',
    'Another player of this account was opened; this one counts no more.',
  );
}
