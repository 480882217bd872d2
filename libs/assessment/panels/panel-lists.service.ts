import { Injectable } from '@nestjs/common';
import { Clock, dayOf, NotFound } from '@libs/platform';
import {
  Cycles,
  FrozenRatings,
  rankOfTier,
  type Assessment,
  type Sensitivity,
  type StandardDocument,
} from '@libs/rating';
import { PanelListQuery, type WaitingAssessment } from './panel-list.query';
import { placeUnderQuota, type QuotaEntry, type QuotaPlace } from './quota.rule';

/** A line of the panel's list; no quota where the standard has none for its tier or the figures do not give it. */
export interface PanelLine extends WaitingAssessment {
  quota: QuotaPlace | null;
}

/** The figures of a line under the version they were rated by. */
export interface Judged {
  result: Assessment;
  standard: StandardDocument;
  /** They move no more. */
  frozen: boolean;
}

/** What waits for the panel, and what the panel should know of it. */
@Injectable()
export class PanelLists {
  constructor(
    private readonly query: PanelListQuery,
    private readonly frozen: FrozenRatings,
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  /** All of a cycle, by district and school. */
  async list(cycleId: string): Promise<PanelLine[]> {
    const waiting = await this.query.list(cycleId);
    const places = await this.placesIn(cycleId, waiting);
    return waiting.map((each) => ({ ...each, quota: places.get(each.id) ?? null }));
  }

  /** @throws NotFound `panel.not-waiting` */
  async get(assessmentId: string): Promise<PanelLine> {
    return (await this.beside(assessmentId)).line;
  }

  /** With all that wait beside it. @throws NotFound `panel.not-waiting` */
  async beside(assessmentId: string): Promise<{ line: PanelLine; all: PanelLine[] }> {
    const waiting = await this.query.find(assessmentId);
    const all = waiting ? await this.list(waiting.cycleId) : [];
    const line = all.find(({ id }) => id === assessmentId);
    if (!line) throw new NotFound('panel.not-waiting', 'This assessment does not wait for the panel.');
    return { line, all };
  }

  /** What the figures give; null where the school was not rated. */
  async judgedOf({ cycleId, snapshotId }: WaitingAssessment): Promise<Judged | null> {
    if (!snapshotId) return null;
    return {
      result: await this.frozen.result(snapshotId),
      standard: await this.frozen.standardOf(snapshotId),
      frozen: (await this.cycles.get(cycleId)).state === 'CLOSED',
    };
  }

  /** @throws NotFound `panel.not-rated` */
  async sensitivityOf(line: WaitingAssessment): Promise<{ found: Sensitivity; standard: StandardDocument }> {
    const snapshotId = snapshotOf(line);
    return {
      found: await this.frozen.sensitivity(snapshotId),
      standard: await this.frozen.standardOf(snapshotId),
    };
  }

  private async placesIn(cycleId: string, waiting: WaitingAssessment[]): Promise<Map<string, QuotaPlace>> {
    const { quota } = await this.standardOf(cycleId);
    const places: QuotaPlace[] = [];
    for (const tier of quota.active ? (['model', 'star'] as const) : []) {
      // Whose figures do not give the tier gets none, and takes no place from those whose do.
      const entries = waiting
        .filter((each) => each.targetTier === tier && reachesTarget(each))
        .flatMap(entryOf);
      const rooms = await this.query.rooms(cycleId, tier, dayOf(this.clock.now()));
      places.push(...placeUnderQuota(quota[tier], entries, rooms));
    }
    return new Map(places.map((place) => [place.id, place]));
  }

  private async standardOf(cycleId: string): Promise<StandardDocument> {
    const { standardId } = await this.cycles.get(cycleId);
    return this.frozen.standard(standardId);
  }
}

/** Whether the figures give the tier that was applied for, or a higher one. */
export const reachesTarget = ({ tier, targetTier }: WaitingAssessment): boolean =>
  tier !== null && rankOfTier(tier) >= rankOfTier(targetTier);

/** Whether the tier that was applied for stands also when everything missing counts as nothing. */
export const isAssured = ({ assuredTier, targetTier }: WaitingAssessment): boolean =>
  assuredTier !== null && rankOfTier(assuredTier) >= rankOfTier(targetTier);

function snapshotOf({ snapshotId }: WaitingAssessment): string {
  if (!snapshotId) throw new NotFound('panel.not-rated', 'This school has not been rated in this cycle.');
  return snapshotId;
}

/** Without numbers there is no rank. */
function entryOf({ id, districtId, total, results, participation }: WaitingAssessment): QuotaEntry[] {
  return total === null || results === null || participation === null
    ? []
    : [{ id, districtId, total, results, participation }];
}
