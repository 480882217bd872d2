import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { dayOf, PageOf } from '@libs/platform';
import type { PanelEntity } from './panel.entity';
import type { DecidedAssessment } from './panel-list.query';
import { panelOutcomes, panelVotes, type CastVote, type PanelOutcome, type PanelVote } from './vote.rule';

export class PanelMemberView {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty() position: string;
  @ApiProperty({ type: String, nullable: true }) districtId: string | null;
}

export class PanelView {
  @ApiProperty() id: string;
  @ApiProperty() cycleId: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty({ type: [PanelMemberView] }) members: PanelMemberView[];
  @ApiProperty({ type: String, nullable: true }) minutes: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) concludedAt: string | null;
}

export class PanelPage extends PageOf(PanelView) {}

export class CastVoteView {
  @ApiProperty() memberId: string;
  @ApiProperty({ enum: panelVotes }) vote: PanelVote;
}

export class PanelDecisionView {
  @ApiProperty() assessmentId: string;
  @ApiProperty() unitName: string;
  @ApiProperty() districtName: string;
  @ApiProperty({ enum: tiers }) targetTier: Tier;
  @ApiProperty({ enum: panelOutcomes }) outcome: PanelOutcome;
  @ApiProperty() reason: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the tier was given although it rests on missing figures; null where it does not',
  })
  missingReason: string | null;
  @ApiProperty({ type: [CastVoteView] }) votes: CastVoteView[];
  @ApiProperty({ format: 'date-time' }) decidedAt: string;
  @ApiProperty({ format: 'date', description: 'Day of the figures it rests on' }) countedOn: string;
}

export class PanelDetailView extends PanelView {
  @ApiProperty({ type: [PanelDecisionView] }) decisions: PanelDecisionView[];
}

export function panelView(panel: PanelEntity): PanelView {
  const { id, cycleId, heldOn, members, minutes, concludedAt } = panel;
  const shown = members.map((each) => ({
    id: each.id,
    name: each.name,
    position: each.position,
    districtId: each.districtId,
  }));
  return { id, cycleId, heldOn, members: shown, minutes, concludedAt: concludedAt?.toISOString() ?? null };
}

export const panelDetailView = (panel: PanelEntity, decisions: DecidedAssessment[]): PanelDetailView => ({
  ...panelView(panel),
  decisions: decisions.map(decisionView),
});

function decisionView(decided: DecidedAssessment): PanelDecisionView {
  const { assessmentId, unitName, districtName, targetTier, outcome, reason, missingReason } = decided;
  // Raw rows bring JSON as text from some servers and read from others.
  const votes =
    typeof decided.votes === 'string'
      ? (JSON.parse(decided.votes) as CastVote[])
      : (decided.votes as CastVote[]);
  return {
    assessmentId,
    unitName,
    districtName,
    targetTier,
    outcome,
    reason,
    missingReason,
    votes: votes.map(({ memberId, vote }) => ({ memberId, vote })),
    decidedAt: decided.decidedAt.toISOString(),
    countedOn: dayOf(decided.countedAt),
  };
}
