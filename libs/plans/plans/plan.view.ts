import { ApiProperty } from '@nestjs/swagger';
import { schoolKinds, type SchoolKind } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { gateFindings, gateStates, type GateFinding, type PlanGate } from '../gates/gates.rule';
import { SessionView } from '../sessions/session.view';
import { planKinds, planStates, type PlanKind, type PlanState } from './plan-kinds.rule';

export const planMays = ['write', 'publish', 'put-away', 'take-back'] as const;
export type PlanMay = (typeof planMays)[number];

export class PlanSummaryView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: planKinds, enumName: 'PlanKind' })
  kind: PlanKind;

  @ApiProperty({ example: '2026-2027' })
  schoolYear: string;

  @ApiProperty({ enum: schoolKinds, description: 'Of the school, or of the schools a model is for.' })
  schoolKind: SchoolKind;

  @ApiProperty({
    enum: planStates,
    enumName: 'PlanState',
    description: 'Published: families read a version.',
  })
  state: PlanState;

  @ApiProperty({ description: 'Whether something is written that is not published yet.' })
  hasChanges: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: Date | null;

  @ApiProperty({ type: String, format: 'date-time' })
  changedAt: Date;
}

export class PlanSummaryPage extends PageOf(PlanSummaryView) {}

class GateFindingView implements GateFinding {
  @ApiProperty({ enum: gateFindings, enumName: 'PlanGateFinding' })
  code: GateFinding['code'];

  @ApiProperty({ type: Number, nullable: true })
  gradeLevel: number | null;

  @ApiProperty({ type: Number, nullable: true })
  have: number | null;

  @ApiProperty({ type: Number, nullable: true })
  need: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  day: string | null;
}

class PlanGateView implements PlanGate {
  @ApiProperty({ description: 'The code of the gate in the rating standard in force.' })
  gate: string;

  @ApiProperty({ enum: gateStates, enumName: 'PlanGateState' })
  state: PlanGate['state'];

  @ApiProperty({ type: [GateFindingView] })
  findings: GateFindingView[];
}

class PlanGradeView {
  @ApiProperty()
  level: number;

  @ApiProperty({ type: String, nullable: true, description: 'Null in a model, which is over levels only.' })
  name: string | null;

  @ApiProperty({
    description: 'Sessions offered in the year: of the plan, and online what the catalogue has.',
  })
  sessions: number;

  @ApiProperty({ description: 'Class hours of those, two decimals.' })
  hours: number;
}

class PlanTermView {
  @ApiProperty({ enum: [1, 2], type: Number })
  number: 1 | 2;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty()
  weeks: number;
}

export class PlanView extends PlanSummaryView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: String, nullable: true, description: 'Who changed it last.' })
  changedBy: string | null;

  @ApiProperty({ description: 'Put away: nobody but its writers sees it.' })
  putAway: boolean;

  @ApiProperty({ type: [PlanGradeView] })
  grades: PlanGradeView[];

  @ApiProperty({ type: [PlanTermView] })
  terms: PlanTermView[];

  @ApiProperty({ type: [SessionView], description: 'As written for who writes it, else as published.' })
  sessions: SessionView[];

  @ApiProperty({ type: [SessionView], description: 'Taken out since the last publication; can be put back.' })
  removed: SessionView[];

  @ApiProperty({ type: [PlanGateView], description: 'What it still misses of the gates of the standard.' })
  gates: PlanGateView[];

  @ApiProperty({ enum: planMays, enumName: 'PlanMay', isArray: true })
  may: PlanMay[];
}

export class PlanVersionView {
  @ApiProperty()
  number: number;

  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt: Date;

  @ApiProperty({ type: String, nullable: true })
  publishedBy: string | null;

  @ApiProperty()
  coversGrades: boolean;
}

export class PlanVersionPage extends PageOf(PlanVersionView) {}
