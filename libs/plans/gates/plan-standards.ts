import { Injectable } from '@nestjs/common';
import type { SchoolKind } from '@libs/organization';
import type { PlanNeeds } from './gates.rule';
import type { Supply } from './supply.rule';

/** What the standard in force asks of a plan, and what is counted without it. */
export interface PlanStandardSource {
  needs(kind: SchoolKind): Promise<PlanNeeds>;
  /** By grade level of a school: what the catalogue offers, counted as the rating counts it. */
  online(schoolPath: string): Promise<ReadonlyMap<number, Supply>>;
}

const silent: PlanStandardSource = {
  needs: () =>
    Promise.resolve({
      publishedGate: null,
      supplyGate: null,
      sessionsPerGrade: null,
      hoursPerGrade: null,
    }),
  online: () => Promise.resolve(new Map()),
};

/** Where the floor that rates tells this one what its standard asks: the numbers stand there and nowhere else. */
@Injectable()
export class PlanStandards {
  private source = silent;

  /** Called once, when the noun that rates starts. */
  answerWith(source: PlanStandardSource): void {
    this.source = source;
  }

  needs(kind: SchoolKind): Promise<PlanNeeds> {
    return this.source.needs(kind);
  }

  online(schoolPath: string): Promise<ReadonlyMap<number, Supply>> {
    return this.source.online(schoolPath);
  }
}
