import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { ratedTiers, type RatedTier } from '../../standards/standard.rule';
import type { LoggedChange } from '../../log/state-log.service';
import { RectificationTaskView } from '../rectification/rectification.view';
import { checkKinds, type CheckKind } from '../checks/yearly-check.rule';
import {
  titleActions,
  titleStates,
  type TitleAction,
  type TitleState,
  type WarningCause,
} from './title-state.rule';

export class TitleRowView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  school: string;

  @ApiProperty()
  district: string;

  @ApiProperty({ enum: ratedTiers })
  tier: RatedTier;

  @ApiProperty({ description: 'First day' })
  since: string;

  @ApiProperty({ description: 'Last day it is or was held' })
  until: string;

  @ApiProperty({ enum: titleStates })
  state: TitleState;

  @ApiProperty({ type: String, nullable: true, description: 'Last day to put things right' })
  dueDay: string | null;

  @ApiProperty({ enum: ['points', 'gate'], nullable: true, type: String })
  cause: WarningCause | null;

  @ApiProperty()
  documentNumber: string;
}

export class TitlePage extends PageOf(TitleRowView) {}

export class TitleStepView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;

  @ApiProperty()
  action: string;

  @ApiProperty({ enum: titleStates })
  to: TitleState;

  @ApiProperty({ description: 'The office that did it; platform: by a rule' })
  office: string;

  @ApiProperty({ type: String, nullable: true, description: 'For bureaus only' })
  by: string | null;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, nullable: true, description: 'A day that was set by it' })
  due: string | null;
}

export class TitleCheckView {
  @ApiProperty({ description: 'Code of the closed cycle' })
  cycle: string;

  @ApiProperty({ enum: checkKinds })
  verdict: CheckKind;

  @ApiProperty({ type: String, format: 'date-time' })
  checkedAt: Date;
}

export class TitleDetailView extends TitleRowView {
  @ApiProperty()
  version: number;

  @ApiProperty({ enum: titleActions, isArray: true, description: 'What the reader may do now' })
  actions: TitleAction[];

  @ApiProperty({ description: 'Whether the reader writes what was put right' })
  mayAnswer: boolean;

  @ApiProperty({ type: [RectificationTaskView] })
  tasks: RectificationTaskView[];

  @ApiProperty({ type: [TitleStepView] })
  timeline: TitleStepView[];

  @ApiProperty({ type: TitleCheckView, nullable: true })
  check: TitleCheckView | null;
}

/** `names`: of who did it, by id; empty for who may not read them. */
export function titleStepView(change: LoggedChange, names: ReadonlyMap<string, string>): TitleStepView {
  const { at, action, to, by, reason, facts } = change;
  const { office, due } = facts;
  return {
    ...{ at, action, reason, to: to as TitleState },
    office: typeof office === 'string' ? office : by === null ? 'platform' : 'city_officer',
    by: (by && names.get(by)) ?? null,
    due: typeof due === 'string' ? due : null,
  };
}
