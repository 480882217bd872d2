import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Cycles, Standards } from '@libs/rating';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { checklistOf, type DrawnThing } from './checklist.rule';
import { drawnCourses, drawnRecords, drawOf, type KeptDraw } from './draw.rule';
import { PoolsQuery } from './pools.query';
import type { SiteVisitEntity } from './site-visit.entity';

/** Draws up what is looked at: from the standard of the cycle, and from chance. */
@Injectable()
export class VisitChecklists {
  constructor(
    private readonly cycles: Cycles,
    private readonly standards: Standards,
    private readonly pools: PoolsQuery,
  ) {}

  async drawUp({
    cycleId,
    unitId,
  }: Pick<AssessmentEntity, 'cycleId' | 'unitId'>): Promise<
    Pick<SiteVisitEntity, 'checklist' | 'courseDraw' | 'recordDraw'>
  > {
    const cycle = await this.cycles.get(cycleId);
    const { document } = await this.standards.get(cycle.standardId);
    const [courses, records] = await Promise.all([
      this.pools.courses(unitId),
      this.pools.records(unitId, cycle.fromDay, cycle.untilDay),
    ]);
    const courseDraw = drawnFrom(courses, drawnCourses);
    const recordDraw = drawnFrom(records, drawnRecords);
    const checklist = checklistOf(
      {
        gates: document.gates.map((gate) => ({ ...gate, measures: gate.checks.map((each) => each.measure) })),
        indicators: document.indicators.map((indicator) => ({
          ...indicator,
          measures: indicator.parts.flatMap(({ reading }) => ('measure' in reading ? [reading.measure] : [])),
        })),
      },
      { courses: thingsOf(courseDraw, courses), records: thingsOf(recordDraw, records) },
    );
    return { checklist, courseDraw, recordDraw };
  }
}

const drawnFrom = (pool: readonly DrawnThing[], count: number): KeptDraw =>
  drawOf(
    randomBytes(16).toString('hex'),
    pool.map(({ id }) => id),
    count,
  );

function thingsOf({ drawn }: KeptDraw, pool: readonly DrawnThing[]): DrawnThing[] {
  const things = new Map(pool.map((thing) => [thing.id, thing]));
  return drawn.flatMap((id) => things.get(id) ?? []);
}
