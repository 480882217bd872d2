import { Injectable } from '@nestjs/common';
import { chainStart, type ChainEnd } from '@libs/platform';
import type { StateDifference } from './present-states.query';
import { PresentStates } from './present-states.service';
import type { StateEntryEntity } from './state-entry.entity';
import { changeFault } from './state-entry.rule';
import { StateLogRepository } from './state-log.repository';

const atOnce = 500;

/** The first place at which the log is not as it was written. */
export interface LogBreak {
  sequence: number;
  /** What the entry is about, e.g. "title 0193…"; null when the entry itself is away. */
  about: string | null;
  fault: string;
}

export interface StateLogReport {
  entries: number;
  end: ChainEnd;
  firstBreak: LogBreak | null;
  /** Where what stands today is not what the last change in the log made of it. */
  differences: StateDifference[];
}

/** Works every hash of the state log out again. Changes nothing. */
@Injectable()
export class StateLogVerification {
  constructor(
    private readonly repository: StateLogRepository,
    private readonly states: PresentStates,
  ) {}

  /** `anchor` is an end of the chain somebody noted down earlier: a chain that was written anew does not hold it any more. */
  async run(anchor: ChainEnd | null = null): Promise<StateLogReport> {
    const end = await this.repository.end();
    let before: ChainEnd = chainStart;
    let firstBreak: LogBreak | null = null;
    let entries = 0;
    for (let more = true; more;) {
      const page = await this.repository.after(before.sequence, atOnce);
      // What was written since the end was read lies behind it.
      const own = page.filter((entry) => entry.sequence <= end.sequence);
      for (const entry of own) {
        firstBreak ??= breakAt(entry, before);
        before = entry;
      }
      entries += own.length;
      more = own.length === atOnce;
    }
    firstBreak ??= await this.breakOfEnd(before, end, anchor);
    return { entries, end, firstBreak, differences: await this.states.differences() };
  }

  private async breakOfEnd(last: ChainEnd, end: ChainEnd, anchor: ChainEnd | null): Promise<LogBreak | null> {
    if (last.sequence !== end.sequence || last.hash !== end.hash) {
      return { sequence: last.sequence + 1, about: null, fault: 'the end of the chain is missing' };
    }
    if (!anchor || (await this.repository.hashAt(anchor.sequence)) === anchor.hash) return null;
    const fault = 'it is not the entry that was noted down: the chain was written anew';
    return { sequence: anchor.sequence, about: null, fault };
  }
}

function breakAt(entry: StateEntryEntity, before: ChainEnd): LogBreak | null {
  const fault = changeFault(entry, before);
  if (!fault) return null;
  const missing = entry.sequence !== before.sequence + 1;
  const about = missing ? null : `${entry.subject} ${entry.subjectId}`;
  return { sequence: before.sequence + 1, about, fault };
}
