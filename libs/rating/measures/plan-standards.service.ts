import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SchoolKind } from '@libs/organization';
import { TeachingPlans } from '@libs/plans';
import { Clock, dayOf } from '@libs/platform';
import { Cycles } from '../cycles/cycles.service';
import type { StandardDocument } from '../standards/standard.rule';
import { Standards } from '../standards/standards.service';
import { secondsPerClassHour } from './class-hour.rule';
import { hoursOf, SupplyQuery } from './supply.query';

/** Tells the teaching plans what the standard in force asks of them, so that its numbers stand in one place. */
@Injectable()
export class PlanStandardNumbers implements OnModuleInit {
  constructor(
    private readonly plans: TeachingPlans,
    private readonly cycles: Cycles,
    private readonly standards: Standards,
    private readonly supply: SupplyQuery,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.plans.standardSource({
      needs: async (kind) => {
        const standard = await this.inForce();
        const check = (measure: string) => checkOf(standard, measure, kind);
        const sessions = check('gate.sessions-in-thinnest-grade');
        const hours = check('gate.hours-in-thinnest-grade');
        return {
          publishedGate: check('gate.plan-published')?.gate ?? null,
          supplyGate: sessions?.gate ?? hours?.gate ?? null,
          sessionsPerGrade: sessions?.atLeast ?? null,
          hoursPerGrade: hours?.atLeast ?? null,
        };
      },
      online: async (path) => {
        const standard = await this.inForce();
        const grades = await this.supply.byGrade({ path, until: dayOf(this.clock.now()) });
        return new Map(
          grades.map(({ gradeLevel, sessions, seconds }) => [
            gradeLevel,
            { sessions, hours: hoursOf(seconds, secondsPerClassHour(standard)) },
          ]),
        );
      },
    });
  }

  private async inForce(): Promise<StandardDocument> {
    const cycle = await this.cycles.current();
    return (await this.standards.get(cycle.standardId)).document;
  }
}

function checkOf(
  standard: StandardDocument,
  measure: string,
  kind: SchoolKind,
): { gate: string; atLeast: number } | null {
  for (const gate of standard.gates) {
    const check = gate.checks.find((one) => one.measure === measure && (one.kinds?.includes(kind) ?? true));
    if (check) return { gate: gate.code, atLeast: check.atLeast };
  }
  return null;
}
