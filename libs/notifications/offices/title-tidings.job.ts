import { Injectable } from '@nestjs/common';
import { Every, Handles, type RunningJob } from '@libs/platform';
import { TitleMoved, VetoMoved } from '@libs/rating';
import type { KindOf, NoticeFacts } from '../notices/notice-kinds.rule';
import { Offices } from './offices.service';
import { TitleEndings } from './title-endings.service';
import { TitleFactsQuery } from './title-facts.query';

/** What a school is told of its title. What a veto case does to it is told with the case, and with what it ends in. */
const ofTitles: Readonly<Record<string, KindOf<'assessment'> | undefined>> = {
  watch: 'title-watch',
  warn: 'title-warning',
  reopen: 'title-reopened',
  clear: 'title-cleared',
  pass: 'title-cleared',
  downgrade: 'title-lowered',
  revoke: 'title-lowered',
  lapse: 'title-lowered',
  'lapse-gate': 'title-lowered',
  sanction: 'title-lowered',
  'sanction-whole': 'title-lowered',
  expire: 'title-expired',
};
const withTerm = new Set<string>(['title-warning', 'title-reopened']);
const ofVetoes: Readonly<Record<string, KindOf<'assessment'> | undefined>> = {
  open: 'veto-opened',
  verify: 'veto-decided',
  dismiss: 'veto-decided',
  lift: 'veto-lifted',
};

interface Moved {
  action: string;
  version: number;
}

/** What becomes of a title, for the school that holds it. Telling twice has effect once. */
@Injectable()
export class TitleTidings {
  constructor(
    private readonly facts: TitleFactsQuery,
    private readonly offices: Offices,
    private readonly endings: TitleEndings,
  ) {}

  @Handles(TitleMoved)
  async moved({ titleId, action, version }: Moved & { titleId: string }): Promise<void> {
    const kind = ofTitles[action];
    const title = kind ? await this.facts.title(titleId) : null;
    if (!kind || !title) return;
    // Put right meanwhile: there is no term any more to tell of.
    if (withTerm.has(kind) && !title.dueDay) return;
    const facts: NoticeFacts = { tier: title.tier, ...(title.dueDay && { day: title.dueDay }) };
    if (kind === 'title-warning') facts.count = await this.facts.openTasks(titleId);
    const said = { kind, key: `${titleId}:${version}`, sourceId: titleId, facts };
    await this.offices.tell('coordinator', title.unitId, said);
  }

  @Handles(VetoMoved)
  async vetoMoved({ vetoId, action, version }: Moved & { vetoId: string }): Promise<void> {
    const kind = ofVetoes[action];
    const unitId = kind ? await this.facts.vetoedUnit(vetoId) : null;
    if (!kind || !unitId) return;
    const facts = { upheld: action === 'verify' };
    const said = { kind, key: `${vetoId}:${version}`, sourceId: vetoId, facts };
    await this.offices.tell('coordinator', unitId, said);
  }

  @Every('notices-titles', '20 8 * * *')
  async ending({ signal }: RunningJob): Promise<void> {
    await this.endings.tell(signal);
  }
}
