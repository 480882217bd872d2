import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import {
  Clock,
  Conflict,
  dayOf,
  newId,
  NotFound,
  pageOf,
  Refused,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { isDue } from '../cycles/cycle-dates.rule';
import type { CycleEntity } from '../cycles/cycle.entity';
import { Cycles } from '../cycles/cycles.service';
import { findMeasure, isDeclarable, measures } from '../engine/measure.rule';
import { SchoolAccess } from '../schools/school-access.service';
import type { DeclaredFigureBody } from './declared-figure.dto';
import type { DeclaredFigureEntity } from './declared-figure.entity';
import { DeclaredFigureRepository } from './declared-figure.repository';
import { problemOf } from './declared-figure.rule';
import { DeclaringWork } from './declaring-work.service';
import {
  declarableMeasureView,
  declaredFigureView,
  type DeclaredFigureView,
  type DeclaredFiguresView,
} from './declared-figure.view';

/** Figures a bureau has on paper, with their source. Each change is a new row; nothing is ever overwritten. */
@Injectable()
export class DeclaredFigures {
  constructor(
    private readonly repository: DeclaredFigureRepository,
    private readonly access: SchoolAccess,
    private readonly cycles: Cycles,
    private readonly work: DeclaringWork,
    private readonly clock: Clock,
  ) {}

  async list(school: UnitEntity): Promise<DeclaredFiguresView> {
    const cycle = await this.cycles.current();
    const rows = await this.repository.listStandingOf(school.id, cycle.id);
    const declarable = measures.filter(isDeclarable).map(declarableMeasureView);
    return { cycle: cycle.code, figures: rows.map(declaredFigureView), measures: declarable };
  }

  /** What no longer stands in the current cycle. */
  async withdrawn(school: UnitEntity, query: PageQuery): Promise<Page<DeclaredFigureView>> {
    const cycle = await this.cycles.current();
    const [rows, total] = await this.repository.listWithdrawn(school.id, cycle.id, query);
    return pageOf(rows.map(declaredFigureView), query, total);
  }

  /** @throws Conflict `rating.cycle-closed`; Refused `rating.measure-unknown`, `rating.figure-unfit` */
  async declare(caller: Caller, school: UnitEntity, body: DeclaredFigureBody): Promise<DeclaredFigureView> {
    const cycle = await this.cycles.current();
    this.checkCounts(cycle);
    const figure = figureOf(caller, school, cycle, body, this.clock.now());
    await this.work.replace(figure, school.path);
    const [row] = await this.repository.listByIds([figure.id]);
    if (!row) throw new NotFound('rating.figure-not-found', 'There is no such figure.');
    return declaredFigureView(row);
  }

  /** @throws NotFound `rating.figure-not-found`; Conflict `rating.figure-withdrawn`, `rating.cycle-closed` */
  async withdraw(caller: Caller, id: string): Promise<void> {
    const figure = await this.repository.find(id);
    if (!figure) throw new NotFound('rating.figure-not-found', 'There is no such figure.');
    const school = await this.access.open(caller, figure.unitId, 'rating.declare');
    const cycle = await this.cycles.get(figure.cycleId);
    this.checkCounts(cycle);
    await this.work.withdraw(figure.id, caller.personId, school.path);
  }

  /** After its last day nothing changes any more, also where the close is late. */
  private checkCounts(cycle: CycleEntity): void {
    if (cycle.state === 'CLOSED' || isDue(cycle, dayOf(this.clock.now())))
      throw new Conflict('rating.cycle-closed', 'The cycle of this figure is closed.');
  }
}

function figureOf(
  caller: Caller,
  school: UnitEntity,
  cycle: CycleEntity,
  body: DeclaredFigureBody,
  now: Date,
): DeclaredFigureEntity {
  const measure = findMeasure(body.measure);
  if (!measure || !isDeclarable(measure)) {
    throw new Refused('rating.measure-unknown', 'No such measure can be declared.');
  }
  const problem = problemOf(measure, { value: body.value, outOf: body.outOf ?? null });
  if (problem) {
    const field = problem === 'value' ? 'value' : 'outOf';
    const errors = [{ field, code: `rating.unfit-${problem}`, message: `does not fit a ${measure.shape}` }];
    throw new Refused('rating.figure-unfit', 'The figure does not fit its measure.', { errors });
  }
  return {
    id: newId(),
    cycleId: cycle.id,
    unitId: school.id,
    measure: measure.code,
    value: String(body.value),
    outOf: body.outOf === undefined ? null : String(body.outOf),
    document: body.document.trim(),
    note: body.note?.trim() ?? '',
    active: 1,
    declaredBy: caller.personId,
    declaredAt: now,
    withdrawnBy: null,
    withdrawnAt: null,
  };
}
