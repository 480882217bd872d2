import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Conflict, dayOf, Refused, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { AssessmentGuards } from '../assessments/assessment-guards';
import { Assessments } from '../assessments/assessments.service';
import { OwnVisits } from './own-visits.service';
import { freePlaces } from './places.rule';
import { differingItems, unmarkedItems } from './report.rule';
import type { SiteVisitAnswerBody } from './site-visit.dto';
import { SiteVisitLooks } from './site-visit-looks.service';
import { VisitBook } from './visit-book.service';

/** The report of a visit: concluded by each visitor, then answered by the school. */
@Injectable()
export class VisitReports implements OnModuleInit {
  constructor(
    private readonly own: OwnVisits,
    private readonly looks: SiteVisitLooks,
    private readonly book: VisitBook,
    private readonly assessments: Assessments,
    private readonly guards: AssessmentGuards,
  ) {}

  onModuleInit(): void {
    this.guards.before('visited', async ({ id }) => {
      const visit = await this.book.visits.findOf(id);
      if (visit?.finishedAt) return;
      throw new Conflict('site-visit.not-finished', 'Both visitors have to conclude first.');
    });
  }

  /**
   * The visitor is done; with the second one the report stands and the assessment moves on. Doing it twice does it once.
   * @throws Refused `site-visit.not-yet`, `site-visit.items-open`; Conflict `site-visit.closed`
   */
  async conclude(caller: Caller, visitId: string): Promise<void> {
    await this.book.writing(async () => {
      const { visit, visitor } = await this.own.hold(caller, visitId);
      if (visitor.concludedAt) return;
      if (!(await this.own.isOpen(visit)))
        throw new Conflict('site-visit.closed', 'This visit is not open any more.');
      const now = this.book.now();
      if (dayOf(now) < visit.onDay) throw notYet();
      const { reports } = await this.looks.reports(visit);
      const open = reports.flatMap((each) => (each.position === visitor.position ? unmarkedItems(each) : []));
      if (open.length > 0) {
        throw new Refused('site-visit.items-open', 'Some items have no mark yet.', {
          details: { items: open, count: open.length },
        });
      }
      await this.book.visits.conclude(visitId, visitor.position, now);
      const visitors = await this.book.visits.visitorsOf(visitId);
      const isLast =
        freePlaces(visitors).length === 0 && visitors.every(({ concludedAt }) => concludedAt !== null);
      const by = caller.personId;
      if (!isLast) {
        await this.book.note(visit, { from: 'PLANNED', to: 'PLANNED', action: 'conclude', by });
        return;
      }
      await this.book.visits.change(visitId, { finishedAt: now, revision: visit.revision + 1 });
      const facts = { items: visit.checklist.length, differing: differingItems(...reports).length };
      // Where the review is done again meanwhile, the assessment comes here with the report finished already.
      if ((await this.assessments.get(visit.assessmentId)).state === 'SITE_VISIT')
        await this.assessments.move(visit.assessmentId, { action: 'visited', role: 'reviewer', by, facts });
      await this.book.note(visit, { from: 'PLANNED', to: 'REPORTED', action: 'finish', by, facts });
    });
  }
}

const notYet = (): Refused =>
  new Refused('site-visit.not-yet', 'The day of the visit has not come yet.', {
    errors: [{ field: 'onDay', code: 'site-visit.not-yet', message: 'has not come yet' }],
  });

/** The one text a school says to the report; it may be put better until the panel has decided. */
@Injectable()
export class VisitAnswers {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly book: VisitBook,
  ) {}

  /** @throws Conflict `site-visit.not-answerable | changed-meanwhile` */
  async answer(caller: Caller, assessmentId: string, body: SiteVisitAnswerBody): Promise<void> {
    const { assessment } = await this.access.open(caller, 'site-visit.answer', assessmentId);
    const there = await this.book.visits.findOf(assessmentId);
    if (!there?.finishedAt || assessment.state !== 'PANEL')
      throw new Conflict('site-visit.not-answerable', 'There is no report to be answered now.');
    await this.book.writing(async () => {
      const visit = await this.book.visits.lock(there.id);
      if (visit?.revision !== body.revision) {
        throw new Conflict('site-visit.changed-meanwhile', 'Somebody else has changed this visit meanwhile.');
      }
      await this.book.visits.change(visit.id, {
        answer: body.text.trim(),
        answeredAt: this.book.now(),
        revision: visit.revision + 1,
      });
      const from = visit.answer === null ? 'REPORTED' : 'ANSWERED';
      await this.book.note(visit, { from, to: 'ANSWERED', action: 'answer', by: caller.personId });
    });
  }
}
