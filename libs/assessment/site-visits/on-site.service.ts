import { Injectable } from '@nestjs/common';
import { Conflict, Storage, Transactions, type Caller } from '@libs/platform';
import { actFault, stampOf } from './findings.rule';
import { OwnVisits, type OwnVisit } from './own-visits.service';
import { visitPhotoKey } from './photo-key.rule';
import type { SiteVisitActEntity } from './site-visit-act.entity';
import { SiteVisitFindingsRepository } from './site-visit-findings.repository';
import type { SiteVisitActBody } from './site-visit.dto';
import type { VisitReceiptView } from './own-site-visit.view';
import { VisitBook } from './visit-book.service';

/** Far more than a day on site makes; a phone gone mad is stopped. */
const mostActs = 3_000;

/**
 * What phones send from a visit, minutes or days later. Everything that can be read is kept, each thing once by the id the phone gave
 * it; what comes in after the report stands is kept beside it.
 */
@Injectable()
export class OnSite {
  constructor(
    private readonly own: OwnVisits,
    private readonly book: VisitBook,
    private readonly findings: SiteVisitFindingsRepository,
    private readonly storage: Storage,
    private readonly transactions: Transactions,
  ) {}

  /** One receipt an act, in their order; sending the same again answers the same. @throws Conflict `site-visit.too-many-acts` */
  receive(caller: Caller, visitId: string, sent: readonly SiteVisitActBody[]): Promise<VisitReceiptView[]> {
    return this.transactions.run(async () => {
      const held = await this.own.hold(caller, visitId);
      const { position } = held.visitor;
      const known = new Map(
        (await this.findings.actsNamed(sent.map(({ id }) => id))).map((act) => [act.id, act]),
      );
      if ((await this.findings.countActs(visitId, position)) + sent.length > mostActs)
        throw new Conflict('site-visit.too-many-acts', 'There is too much for one visit.', {
          most: mostActs,
        });
      const late = !(await this.own.isOpen(held.visit));
      const codes = new Set(held.visit.checklist.map(({ code }) => code));
      const fresh: SiteVisitActEntity[] = [];
      const receipts = sent.map((body): VisitReceiptView => {
        const there = known.get(body.id);
        if (there) return receiptOf(there, held);
        const reason = actFault(body, codes);
        if (reason) return { id: body.id, verdict: 'refused', reason };
        const act = this.actOf(body, held, late);
        fresh.push(act);
        known.set(act.id, act);
        return receiptOf(act, held);
      });
      await this.findings.addActs(fresh);
      await this.takeAway(held, fresh);
      return receipts;
    });
  }

  private actOf(body: SiteVisitActBody, { visit, visitor }: OwnVisit, late: boolean): SiteVisitActEntity {
    const receivedAt = this.book.now();
    return {
      id: body.id,
      visitId: visit.id,
      position: visitor.position,
      item: body.item,
      kind: body.kind,
      value: body.value.trim(),
      stampedAt: stampOf(new Date(body.madeAt), receivedAt),
      receivedAt,
      late,
    };
  }

  /** Photos a visitor took back: nobody needs their bytes any more. What is late leaves the report as it is. */
  private async takeAway({ visit, visitor }: OwnVisit, acts: readonly SiteVisitActEntity[]): Promise<void> {
    const ids = acts.filter(({ kind, late }) => kind === 'photo-removed' && !late).map(({ value }) => value);
    const gone = await this.findings.removePhotos(visit.id, visitor.position, { ids, at: this.book.now() });
    this.transactions.afterCommit(async () => {
      for (const id of gone) await this.storage.remove(visitPhotoKey(id));
    });
  }
}

function receiptOf(act: SiteVisitActEntity, { visit, visitor }: OwnVisit): VisitReceiptView {
  const isOwn = act.visitId === visit.id && act.position === visitor.position;
  if (!isOwn) return { id: act.id, verdict: 'refused', reason: 'id-taken' };
  return { id: act.id, verdict: act.late ? 'late' : 'kept', reason: null };
}
