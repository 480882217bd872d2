import { Injectable } from '@nestjs/common';
import { PresentStatesQuery, type StateDifference, type StatedTable } from './present-states.query';

/** The tables whose rows have a state that the log tells of; nouns above the rating add theirs when the module starts. */
@Injectable()
export class PresentStates {
  private readonly tables: StatedTable[] = [
    {
      ...{ subject: 'title', table: 'titles', state: 'state', logged: 'from-the-beginning' },
      facts: { tier: 'tier', since: 'since_day', until: 'until_day' },
    },
    {
      ...{ subject: 'veto', table: 'rating_vetoes', state: 'state', logged: 'from-the-beginning' },
      facts: { code: 'code' },
    },
    { subject: 'standard', table: 'standard_drafts', state: 'state', logged: 'from-the-beginning' },
    // The first cycle of an installation opens by itself.
    { subject: 'cycle', table: 'rating_cycles', state: 'state', logged: 'from-a-change-on' },
  ];

  constructor(private readonly query: PresentStatesQuery) {}

  add(...tables: StatedTable[]): void {
    this.tables.push(...tables);
  }

  /** Where what stands is not what the last change made of it; the first hundred of each. */
  async differences(): Promise<StateDifference[]> {
    const found: StateDifference[] = [];
    for (const table of this.tables) found.push(...(await this.query.differences(table)));
    return found;
  }
}
