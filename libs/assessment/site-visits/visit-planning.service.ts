import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import {
  Conflict,
  dayOf,
  Malformed,
  newId,
  pageOf,
  Refused,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import type { SiteVisitPlanBody } from './site-visit.dto';
import type { SiteVisitEntity } from './site-visit.entity';
import { isAwaited, places, reseatingOf, type Reseating } from './places.rule';
import { SiteVisitFindingsRepository } from './site-visit-findings.repository';
import { VisitBook } from './visit-book.service';
import { VisitChecklists } from './visit-checklists.service';
import { VisitorsQuery, type Candidate, type VisitedSchool } from './visitors.query';

/** The city sets the day and the two who go. */
@Injectable()
export class VisitPlanning {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly candidates: VisitorsQuery,
    private readonly checklists: VisitChecklists,
    private readonly findings: SiteVisitFindingsRepository,
    private readonly book: VisitBook,
  ) {}

  /** Reviewers who may visit the school. */
  async list(caller: Caller, assessmentId: string, query: PageQuery): Promise<Page<Candidate>> {
    const { school } = await this.access.open(caller, 'site-visit.plan', assessmentId);
    const [found, total] = await this.candidates.page(await this.placeOf(school), query);
    return pageOf(found, query, total);
  }

  /**
   * Plans the visit, or changes its plan; the visitors only until the first finding is in.
   * @throws Conflict `site-visit.not-due | changed-meanwhile | begun`; Malformed `onDay`; Refused `site-visit.not-eligible`
   */
  async plan(caller: Caller, assessmentId: string, body: SiteVisitPlanBody): Promise<void> {
    const { assessment, school } = await this.access.open(caller, 'site-visit.plan', assessmentId);
    const there = await this.book.visits.findOf(assessmentId);
    if (assessment.state !== 'SITE_VISIT' && !(there && isAwaited(assessment.state)))
      throw new Conflict('site-visit.not-due', 'This assessment is not waiting for a visit.');
    await this.checkVisitors(school, body.visitorIds);
    if ((there?.revision ?? 0) !== body.revision) throw changedMeanwhile();
    if (there?.onDay !== body.onDay) this.checkDay(body.onDay);
    if (there) await this.change(caller, { visit: there, school }, body);
    else await this.begin(caller, assessment, body);
  }

  private async begin(caller: Caller, assessment: AssessmentEntity, body: SiteVisitPlanBody): Promise<void> {
    const drawnUp = await this.checklists.drawUp(assessment);
    const visit: SiteVisitEntity = {
      ...drawnUp,
      id: newId(),
      assessmentId: assessment.id,
      unitId: assessment.unitId,
      onDay: body.onDay,
      message: body.message.trim(),
      revision: 1,
      finishedAt: null,
      answer: null,
      answeredAt: null,
      plannedBy: caller.personId,
      createdAt: this.book.now(),
    };
    const { courseDraw, recordDraw } = drawnUp;
    await this.book.writing(async () => {
      // A reviewer of it who declares a conflict brings it back: who was free to go a moment ago may not be.
      await this.access.hold(assessment);
      if (!(await this.book.visits.addUnlessThere(visit))) throw changedMeanwhile();
      await this.book.visits.reseat(visit.id, reseatingOf([], body.visitorIds));
      await this.book.note(visit, {
        from: null,
        to: 'PLANNED',
        action: 'plan',
        by: caller.personId,
        facts: { day: body.onDay, courseSeed: courseDraw.seed, recordSeed: recordDraw.seed },
      });
      const { onDay: day, visitorIds } = body;
      await this.book.announce({ visitId: visit.id, revision: 1, day, moved: false, visitorIds });
    });
  }

  private async change(
    caller: Caller,
    { visit: { id }, school }: { visit: SiteVisitEntity; school: UnitEntity },
    body: SiteVisitPlanBody,
  ): Promise<void> {
    await this.book.writing(async () => {
      const visit = await this.book.visits.lock(id);
      if (visit?.revision !== body.revision || visit.finishedAt) throw changedMeanwhile();
      const visitors = await this.book.visits.visitorsOf(id);
      // Once more: who is held here could have declared a conflict meanwhile.
      await this.checkVisitors(school, body.visitorIds);
      const reseating = reseatingOf(visitors, body.visitorIds);
      await this.reseat(id, reseating);
      await this.book.visits.change(id, {
        onDay: body.onDay,
        message: body.message.trim(),
        revision: visit.revision + 1,
      });
      await this.book.note(visit, {
        from: 'PLANNED',
        to: 'PLANNED',
        action: 'change',
        by: caller.personId,
        facts: { day: body.onDay, visitorsChanged: reseating.coming.length > 0 },
      });
      const { onDay: day, visitorIds } = body;
      const moved = visit.onDay !== day;
      const before = visitors.flatMap(({ personId }) => personId ?? []);
      const told = moved ? visitorIds : visitorIds.filter((each) => !before.includes(each));
      const released = before.filter((each) => !visitorIds.includes(each));
      const revision = visit.revision + 1;
      await this.book.announce({ visitId: id, revision, day, moved, visitorIds: told });
      await this.book.release({ visitId: id, revision, day: visit.onDay, visitorIds: released });
    });
  }

  /** Both stay once something is found; a place that fell free is taken at any time. */
  private async reseat(visitId: string, reseating: Reseating): Promise<void> {
    if (reseating.leaving.length > 0 && (await this.findings.hasAny(visitId, places)))
      throw new Conflict('site-visit.begun', 'The visit has begun; its visitors stay.');
    await this.book.visits.reseat(visitId, reseating);
  }

  private async checkVisitors(school: UnitEntity, ids: string[]): Promise<void> {
    const eligible = await this.candidates.among(await this.placeOf(school), ids);
    if (ids.every((id) => eligible.has(id))) return;
    throw new Refused('site-visit.not-eligible', 'A visitor is no reviewer, or too near to this school.', {
      errors: [{ field: 'visitorIds', code: 'site-visit.not-eligible', message: 'choose others' }],
    });
  }

  private checkDay(day: string): void {
    if (day >= dayOf(this.book.now())) return;
    throw new Malformed([{ field: 'onDay', code: 'day.gone-by', message: 'has gone by' }]);
  }

  private async placeOf(school: UnitEntity): Promise<VisitedSchool> {
    return {
      path: school.path,
      schoolId: school.id,
      districtPath: (await this.access.districtOf(school)).path,
    };
  }
}

const changedMeanwhile = (): Conflict =>
  new Conflict('site-visit.changed-meanwhile', 'Somebody else has changed this visit meanwhile.');
