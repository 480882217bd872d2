import { Injectable } from '@nestjs/common';
import { Clock, Conflict, dayOf, digest, newId, Refused } from '@libs/platform';
import { Assessments } from '../assessments/assessments.service';
import type { PanelDecisionDto } from './panel.dto';
import { isAssured, PanelLists, reachesTarget, type PanelLine } from './panel-lists.service';
import { PanelRepository } from './panel.repository';
import { Panels } from './panels.service';
import { voteFault, type VoteFault } from './vote.rule';

/** What a session decides: recorded with reason and votes, and moved in one transaction. */
@Injectable()
export class PanelDecisions {
  constructor(
    private readonly panels: Panels,
    private readonly repository: PanelRepository,
    private readonly lists: PanelLists,
    private readonly assessments: Assessments,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound `panel.not-found`, `panel.not-waiting`
   * @throws Conflict `panel.concluded`, `panel.not-begun`, `panel.decided-before`, `panel.figures-changed`, `assessment.changed-meanwhile`
   * @throws Refused `panel.…` for a vote that does not stand, `panel.tier-not-reached`, `panel.quota-full`,
   *   `panel.missing-reason-required`
   */
  decide(panelId: string, wanted: PanelDecisionDto, by: string): Promise<void> {
    return this.panels.during(async () => {
      const panel = await this.panels.lockOpen(panelId);
      if (panel.heldOn > dayOf(this.clock.now()))
        throw new Conflict('panel.not-begun', 'The day of this session has not come yet.');
      const line = await this.lists.get(wanted.assessmentId);
      if (await this.repository.hasDecided(panelId, wanted.assessmentId)) {
        throw new Conflict('panel.decided-before', 'After an appeal another session decides.');
      }
      const fault = voteFault(panel.members, line.districtId, wanted.votes, wanted.outcome);
      if (fault) throw refused(fault, 'votes');
      const snapshotId = decidedOn(line, wanted);
      const { assessmentId, outcome, reason, votes } = wanted;
      const missingReason = reasonOfMissing(line, wanted);
      await this.repository.addDecision({
        id: newId(),
        panelId,
        assessmentId,
        outcome,
        reason,
        missingReason,
        votes: votes.map(({ memberId, vote }) => ({ memberId, vote })),
        snapshotId,
        decidedBy: by,
        decidedAt: this.clock.now(),
      });
      await this.assessments.move(assessmentId, {
        action: outcome,
        role: 'city_officer',
        by,
        reason,
        // The words are kept beside the chain, like any reason.
        facts: {
          ...{ panelId, snapshotId },
          ...(missingReason && { assuredTier: line.assuredTier, missingReason: digest(missingReason) }),
        },
        expectedVersion: wanted.version,
      });
    });
  }
}

/** The figures it is decided on; a title needs them to give its tier, and a place where there is a quota. */
function decidedOn(line: PanelLine, { outcome, snapshotId: seen }: PanelDecisionDto): string {
  if (seen && seen !== line.snapshotId)
    throw new Conflict('panel.figures-changed', 'The figures are others than those the panel has seen.');
  const isForTitle = outcome === 'publicise';
  if (!line.snapshotId || (isForTitle && !reachesTarget(line))) throw refused('tier-not-reached', 'outcome');
  if (isForTitle && line.quota?.verdict === 'beyond') throw refused('quota-full', 'outcome');
  return line.snapshotId;
}

/** Missing data never raises a tier by itself: somebody has to answer for it. */
function reasonOfMissing(line: PanelLine, { outcome, missingReason }: PanelDecisionDto): string | null {
  if (outcome !== 'publicise' || isAssured(line)) return null;
  if (!missingReason) throw refused('missing-reason-required', 'missingReason');
  return missingReason;
}

const refused = (
  code: VoteFault | 'tier-not-reached' | 'quota-full' | 'missing-reason-required',
  field: string,
): Refused =>
  new Refused(`panel.${code}`, 'This decision does not stand.', {
    errors: [{ field, code: `panel.${code}`, message: 'does not stand' }],
  });
