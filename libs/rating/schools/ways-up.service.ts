import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@libs/platform';
import { nextTier, type NextTier } from '../path/next-tier.rule';
import type { StandardDocument } from '../standards/standard.rule';
import type { RatedSchool } from './current-snapshots.service';

/** Ways up kept in memory: a search takes a tenth of a second, and on one day a snapshot has one. */
const mostKept = 2000;

@Injectable()
export class WaysUp {
  private readonly known = new Map<string, NextTier | null>();

  constructor(private readonly clock: Clock) {}

  /** From today on while the cycle runs: what is frozen is raised by nothing, its way up is what was missing then. */
  fromToday(standard: StandardDocument, rated: RatedSchool): NextTier | null {
    if (rated.cycle.state !== 'OPEN') return this.asCounted(standard, rated);
    return this.on(dayOf(this.clock.now()), standard, rated);
  }

  /** As it was on the day of the count. */
  asCounted(standard: StandardDocument, rated: RatedSchool): NextTier | null {
    return this.on(rated.snapshot.inputs.asOf, standard, rated);
  }

  private on(day: string, standard: StandardDocument, { snapshot, isKept }: RatedSchool): NextTier | null {
    const { id, inputs } = snapshot;
    if (!isKept) return nextTier(standard, inputs, day);
    const key = `${id} ${day}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = nextTier(standard, inputs, day);
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= mostKept) this.known.delete(oldest);
    this.known.set(key, found);
    return found;
  }
}
