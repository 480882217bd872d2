import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { cyclePhases, phaseOn, type CyclePhase } from './cycle-dates.rule';
import type { CycleEntity } from './cycle.entity';

/** A cycle as people plan by it. */
export class CyclePlanView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'First day whose facts count, YYYY-MM-DD' })
  fromDay: string;

  @ApiProperty({ description: 'Last day whose facts count' })
  untilDay: string;

  @ApiProperty({ enum: ['OPEN', 'CLOSED'] })
  state: 'OPEN' | 'CLOSED';

  @ApiProperty({ enum: cyclePhases, description: 'What it is at today' })
  phase: CyclePhase;

  @ApiProperty({ type: String, nullable: true, description: 'null until the city has set the dates' })
  applicationsFrom: string | null;

  @ApiProperty({ type: String, nullable: true })
  applicationsUntil: string | null;

  @ApiProperty({ type: String, nullable: true })
  districtUntil: string | null;

  @ApiProperty({ type: String, nullable: true })
  cityUntil: string | null;

  @ApiProperty({ type: String, nullable: true })
  freezesOn: string | null;

  @ApiProperty()
  publicityDays: number;

  @ApiProperty({ description: 'Send it along with a change' })
  version: number;
}

/** A cycle at the desk that runs it. */
export class CycleDetailView extends CyclePlanView {
  @ApiProperty({ description: 'Version of the standard it is rated by' })
  standardVersion: string;

  @ApiProperty({ description: 'Closing was ordered, the last count is on its way' })
  closing: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: Date | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Schools whose figures were frozen' })
  frozenSchools: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'SHA-256 over the standard, all inputs and results',
  })
  frozenHash: string | null;
}

export class CyclePage extends PageOf(CycleDetailView) {}

export class FreezeCheckView {
  @ApiProperty({ description: 'What is stored makes the stored hash again' })
  agrees: boolean;

  @ApiProperty()
  hash: string;

  @ApiProperty()
  schools: number;
}

export function cyclePlanView(cycle: CycleEntity, today: string): CyclePlanView {
  return {
    id: cycle.id,
    code: cycle.code,
    fromDay: cycle.fromDay,
    untilDay: cycle.untilDay,
    state: cycle.state,
    phase: phaseOn(cycle, today),
    applicationsFrom: cycle.applicationsFrom,
    applicationsUntil: cycle.applicationsUntil,
    districtUntil: cycle.districtUntil,
    cityUntil: cycle.cityUntil,
    freezesOn: cycle.freezesOn,
    publicityDays: cycle.publicityDays,
    version: cycle.version,
  };
}

export function cycleDetailView(cycle: CycleEntity, standardVersion: string, today: string): CycleDetailView {
  return {
    ...cyclePlanView(cycle, today),
    standardVersion,
    closing: cycle.state === 'OPEN' && cycle.closingAt !== null,
    closedAt: cycle.closedAt,
    frozenSchools: cycle.frozenSchools,
    frozenHash: cycle.frozenHash,
  };
}
