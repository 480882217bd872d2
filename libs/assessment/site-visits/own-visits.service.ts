import { Injectable } from '@nestjs/common';
import { NotFound, pageOf, type Caller, type Page, type PageQuery } from '@libs/platform';
import { Assessments } from '../assessments/assessments.service';
import { mayDeclareConflict } from '../reviews/reviewers/release.rule';
import { OwnVisitsQuery, type OwnVisitRow } from './own-visits.query';
import { isAwaited } from './places.rule';
import { differingItems } from './report.rule';
import { SiteVisitLooks } from './site-visit-looks.service';
import type { SiteVisitEntity } from './site-visit.entity';
import { SiteVisitRepository } from './site-visit.repository';
import type { OwnSiteVisitItemView, OwnSiteVisitView } from './own-site-visit.view';
import type { SiteVisitorEntity } from './site-visitor.entity';

/** A visit with the place the caller has in it. */
export interface OwnVisit {
  visit: SiteVisitEntity;
  visitor: SiteVisitorEntity;
}

/** The visits a reviewer was named for; those of others are not there. */
@Injectable()
export class OwnVisits {
  constructor(
    private readonly query: OwnVisitsQuery,
    private readonly visits: SiteVisitRepository,
    private readonly looks: SiteVisitLooks,
    private readonly assessments: Assessments,
  ) {}

  async list(caller: Caller, query: PageQuery): Promise<Page<OwnSiteVisitItemView>> {
    const [rows, total] = await this.query.page(caller.personId, query);
    return pageOf(rows.map(itemView), query, total);
  }

  /** @throws NotFound `site-visit.not-found` */
  async get(caller: Caller, id: string): Promise<OwnVisit> {
    const [visit, visitor] = await Promise.all([
      this.visits.find(id),
      this.visits.findVisitor(id, caller.personId),
    ]);
    if (!visit || !visitor) throw notFound();
    return { visit, visitor };
  }

  /** The same, held until the transaction ends. @throws NotFound `site-visit.not-found` */
  async hold(caller: Caller, id: string): Promise<OwnVisit> {
    const visit = await this.visits.lock(id);
    const visitor = await this.visits.findVisitor(id, caller.personId);
    if (!visit || !visitor) throw notFound();
    return { visit, visitor };
  }

  /** Whether what comes in now becomes part of the report: also while the review before it is done again. */
  async isOpen({ assessmentId, finishedAt }: SiteVisitEntity): Promise<boolean> {
    return finishedAt === null && isAwaited((await this.assessments.get(assessmentId)).state);
  }

  async look(caller: Caller, id: string): Promise<OwnSiteVisitView> {
    const { visit, visitor } = await this.get(caller, id);
    const row = await this.query.one(id, caller.personId);
    if (!row) throw notFound();
    const { reports, lateOf } = await this.looks.reports(visit);
    const isSecond = visitor.position === 2;
    const isFinished = visit.finishedAt !== null;
    const { state } = await this.assessments.get(visit.assessmentId);
    return {
      ...itemView(row),
      message: visit.message,
      checklist: visit.checklist,
      open: !isFinished && isAwaited(state),
      conflictMayBeDeclared: mayDeclareConflict(state),
      own: reports[isSecond ? 1 : 0],
      other: isFinished ? reports[isSecond ? 0 : 1] : null,
      differing: isFinished ? differingItems(...reports) : [],
      late: lateOf(visitor.position),
    };
  }
}

const notFound = (): NotFound => new NotFound('site-visit.not-found', 'There is no such visit.');

const itemView = (row: OwnVisitRow): OwnSiteVisitItemView => ({
  ...row,
  concludedAt: row.concludedAt?.toISOString() ?? null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
