import { Injectable } from '@nestjs/common';
import { People } from '@libs/identity';
import { Clock, dayOf, may, reaches, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { withoutDrawn } from './checklist.rule';
import type { KeptDraw } from './draw.rule';
import { differingItems, reportOf, type VisitorReport } from './report.rule';
import { SiteVisitFindingsRepository } from './site-visit-findings.repository';
import type { SiteVisitEntity } from './site-visit.entity';
import { SiteVisitRepository } from './site-visit.repository';
import type {
  AssessmentSiteVisitView,
  SiteVisitorView,
  SiteVisitView,
  VisitDrawView,
} from './site-visit.view';

/** A visit as the school and the bureaus read it. Visitors are nobody by name to a school. */
@Injectable()
export class SiteVisitLooks {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly visits: SiteVisitRepository,
    private readonly findings: SiteVisitFindingsRepository,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound `assessment.not-found` */
  async ofAssessment(caller: Caller, assessmentId: string): Promise<AssessmentSiteVisitView> {
    const { assessment, school } = await this.access.open(caller, 'site-visit.view', assessmentId);
    const visit = await this.visits.findOf(assessmentId);
    const isDue = assessment.state === 'SITE_VISIT';
    const isAnswerable = visit?.finishedAt && assessment.state === 'PANEL';
    const holds = (right: string): boolean => may(caller, right) && reaches(caller, right, school.path);
    return {
      assessmentId,
      visit: visit && (await this.view(visit, isBureau(caller, school.path))),
      may: [
        ...(isDue && holds('site-visit.plan') ? (['plan'] as const) : []),
        ...(isAnswerable && holds('site-visit.answer') ? (['answer'] as const) : []),
      ],
    };
  }

  /** The two reports, in the order of the visitors. */
  async reports(
    visit: SiteVisitEntity,
  ): Promise<{ reports: [VisitorReport, VisitorReport]; lateOf: (position: number) => number }> {
    const [acts, photos] = await Promise.all([
      this.findings.actsOf(visit.id),
      this.findings.photosOf(visit.id),
    ]);
    const codes = visit.checklist.map(({ code }) => code);
    const late = [...acts, ...photos].filter((each) => each.late);
    return {
      reports: [reportOf(1, codes, { acts, photos }), reportOf(2, codes, { acts, photos })],
      lateOf: (position) => late.filter((each) => each.position === position).length,
    };
  }

  private async view(visit: SiteVisitEntity, forBureau: boolean): Promise<SiteVisitView> {
    const { reports, lateOf } = await this.reports(visit);
    const isFinished = visit.finishedAt !== null;
    // What was drawn is told on the day: papers are to be as they are.
    const isTold = forBureau || isFinished || dayOf(this.clock.now()) >= visit.onDay;
    return {
      id: visit.id,
      onDay: visit.onDay,
      message: visit.message,
      checklist: isTold ? visit.checklist : withoutDrawn(visit.checklist),
      courseDraw: isTold ? drawView(visit.courseDraw) : null,
      recordDraw: isTold ? drawView(visit.recordDraw) : null,
      visitors: await this.visitors(visit.id, forBureau),
      reports: isFinished ? reports : [],
      differing: isFinished ? differingItems(...reports) : [],
      late: lateOf(1) + lateOf(2),
      finishedAt: visit.finishedAt?.toISOString() ?? null,
      answer: visit.answer,
      answeredAt: visit.answeredAt?.toISOString() ?? null,
      revision: visit.revision,
    };
  }

  private async visitors(visitId: string, forBureau: boolean): Promise<SiteVisitorView[]> {
    const visitors = await this.visits.visitorsOf(visitId);
    const ids = visitors.flatMap(({ personId }) => personId ?? []);
    const people = forBureau ? await this.people.findMany(ids) : [];
    return visitors.map(({ position, personId, concludedAt }) => ({
      position,
      personId: forBureau ? personId : null,
      name: people.find(({ id }) => id === personId)?.name ?? null,
      concludedAt: concludedAt?.toISOString() ?? null,
    }));
  }
}

const bureaus = ['city_officer', 'auditor'];

/** District officers work beside the school: they read what it reads. */
function isBureau(caller: Caller, schoolPath: string): boolean {
  return caller.roles.some(({ role, unitPath }) => bureaus.includes(role) && schoolPath.startsWith(unitPath));
}

const drawView = ({ seed, pool, drawn }: KeptDraw): VisitDrawView => ({
  seed,
  pool: pool.length,
  drawn: drawn.length,
});
