import { Injectable } from '@nestjs/common';
import { People } from '@libs/identity';
import { Clock, dayOf, may, reaches, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { withoutDrawn } from './checklist.rule';
import type { KeptDraw } from './draw.rule';
import { isAwaited, places } from './places.rule';
import { differingItems, reportOf, type VisitorReport } from './report.rule';
import { SiteVisitFindingsRepository } from './site-visit-findings.repository';
import type { SiteVisitEntity } from './site-visit.entity';
import { SiteVisitRepository } from './site-visit.repository';
import type {
  AssessmentSiteVisitView,
  SetAsideFindingsView,
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
    const isDue =
      assessment.state === 'SITE_VISIT' || (visit && !visit.finishedAt && isAwaited(assessment.state));
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
  async reports(visit: SiteVisitEntity): Promise<{
    reports: [VisitorReport, VisitorReport];
    of: (position: number) => VisitorReport;
    lateOf: (position: number) => number;
  }> {
    const [acts, photos] = await Promise.all([
      this.findings.actsOf(visit.id),
      this.findings.photosOf(visit.id),
    ]);
    const codes = visit.checklist.map(({ code }) => code);
    const late = [...acts, ...photos].filter((each) => each.late);
    const of = (position: number): VisitorReport => reportOf(position, codes, { acts, photos });
    return {
      reports: [of(1), of(2)],
      of,
      lateOf: (position) => late.filter((each) => each.position === position).length,
    };
  }

  private async view(visit: SiteVisitEntity, forBureau: boolean): Promise<SiteVisitView> {
    const { reports, of, lateOf } = await this.reports(visit);
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
      setAside: forBureau ? await this.setAside(visit.id, of) : [],
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
    const nameOf = forBureau ? await this.namesOf(visitors) : (): null => null;
    return places.map((position) => {
      const visitor = visitors.find((each) => each.position === position);
      return {
        position,
        personId: (forBureau && visitor?.personId) || null,
        name: nameOf(visitor?.personId ?? null),
        concludedAt: visitor?.concludedAt?.toISOString() ?? null,
        free: !visitor,
        conflict: forBureau && Boolean(visitor?.releasedAt),
      };
    });
  }

  private async setAside(
    visitId: string,
    reportOfPlace: (position: number) => VisitorReport,
  ): Promise<SetAsideFindingsView[]> {
    const released = await this.visits.setAsideOf(visitId);
    const nameOf = await this.namesOf(released);
    return released.map(({ position, personId, releasedAt, releasedReason }) => ({
      name: nameOf(personId),
      reason: releasedReason,
      at: releasedAt?.toISOString() ?? '',
      report: reportOfPlace(position),
    }));
  }

  private async namesOf(
    visitors: readonly { personId: string | null }[],
  ): Promise<(personId: string | null) => string | null> {
    const people = await this.people.findMany(visitors.flatMap(({ personId }) => personId ?? []));
    return (personId) => people.find(({ id }) => id === personId)?.name ?? null;
  }
}

const bureaus = ['city_officer', 'auditor'];

/** District officers work beside the school: they read what it reads. */
export function isBureau(caller: Caller, schoolPath: string): boolean {
  return caller.roles.some(({ role, unitPath }) => bureaus.includes(role) && schoolPath.startsWith(unitPath));
}

const drawView = ({ seed, pool, drawn }: KeptDraw): VisitDrawView => ({
  seed,
  pool: pool.length,
  drawn: drawn.length,
});
