import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { dayOf, PageOf } from '@libs/platform';
import { ratingTiers, type RatingTier, type Sensitivity, type StandardDocument } from '@libs/rating';
import { isAssured, reachesTarget, type Judged, type PanelLine } from './panel-lists.service';
import type { QuotaVerdict } from './quota.rule';

export class QuotaPlaceView {
  @ApiProperty({ enum: ['within', 'tied', 'beyond'], description: 'tied: the panel decides between equals' })
  verdict: QuotaVerdict;
  @ApiProperty({ description: 'In the district, for the tier; equal ones share it' }) rank: number;
  @ApiProperty({ description: 'Places that are free in the district' }) places: number;
  @ApiProperty({ type: [String], description: 'Names of the schools it is tied with' }) tiedWith: string[];
  @ApiProperty() placesForTied: number;
}

export class PanelCandidateView {
  @ApiProperty() assessmentId: string;
  @ApiProperty() version: number;
  @ApiProperty() unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty() districtId: string;
  @ApiProperty() districtName: string;
  @ApiProperty({ enum: tiers }) targetTier: Tier;
  @ApiProperty({ enum: ratingTiers, nullable: true, type: String, description: 'What the figures give' })
  tier: RatingTier | null;
  @ApiProperty({ type: String, nullable: true }) total: string | null;
  @ApiProperty({ type: QuotaPlaceView, nullable: true }) quota: QuotaPlaceView | null;
}

export class PanelCandidatePage extends PageOf(PanelCandidateView) {}

export class CandidateDomainView {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty() points: string;
  @ApiProperty() of: string;
}

export class PanelCandidateDetailView extends PanelCandidateView {
  @ApiProperty({
    enum: ratingTiers,
    nullable: true,
    type: String,
    description: 'What the figures give when everything missing counts as nothing',
  })
  assuredTier: RatingTier | null;
  @ApiProperty({
    description: 'The wished tier rests on missing figures: to give it needs a reason for that',
  })
  needsMissingReason: boolean;
  @ApiProperty({ type: [CandidateDomainView] }) domains: CandidateDomainView[];
  @ApiProperty({ type: String, nullable: true, description: 'What it is judged by' }) snapshotId:
    string | null;
  @ApiProperty({ description: 'The figures are frozen and move no more' }) frozen: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day the figures are of' })
  countedOn: string | null;
}

export class VariationView {
  @ApiProperty({ enum: ['domain', 'indicator'] }) kind: 'domain' | 'indicator';
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ example: '0.2' }) change: string;
  @ApiProperty({ enum: ratingTiers }) tier: RatingTier;
  @ApiProperty() total: string;
}

export class SensitivityView {
  @ApiProperty({ enum: ratingTiers }) tier: RatingTier;
  @ApiProperty() variations: number;
  @ApiProperty({ description: 'Variations in which the tier stays or rises' }) held: number;
  @ApiProperty({ example: '0.9815' }) share: string;
  @ApiProperty({ type: [VariationView] }) turning: VariationView[];
}

export function candidateView(line: PanelLine, all: PanelLine[]): PanelCandidateView {
  const { id, version, unitId, unitName, districtId, districtName, targetTier, total, quota } = line;
  const nameOf = (other: string): string => all.find((each) => each.id === other)?.unitName ?? '';
  return {
    assessmentId: id,
    version,
    unitId,
    unitName,
    districtId,
    districtName,
    targetTier,
    tier: line.tier,
    total,
    quota: quota && {
      verdict: quota.verdict,
      rank: quota.rank,
      places: quota.places,
      tiedWith: quota.tiedWith.filter((other) => other !== id).map(nameOf),
      placesForTied: quota.placesForTied,
    },
  };
}

export const candidateDetailView = (
  line: PanelLine,
  all: PanelLine[],
  judged: Judged | null,
  locale: string,
): PanelCandidateDetailView => ({
  ...candidateView(line, all),
  assuredTier: line.assuredTier,
  needsMissingReason: reachesTarget(line) && !isAssured(line),
  domains:
    judged?.result.domains.map(({ code, points, of }) => {
      const name = nameIn(judged.standard.domains, code, locale);
      return { code, name, points, of };
    }) ?? [],
  snapshotId: line.snapshotId,
  frozen: judged?.frozen ?? false,
  countedOn: line.countedAt && dayOf(line.countedAt),
});

export function sensitivityView(
  { tier, variations, held, share, turning }: Sensitivity,
  standard: StandardDocument,
  locale: string,
): SensitivityView {
  const turned = turning.map(({ kind, code, change, tier: turnedTo, total }) => {
    const named = kind === 'domain' ? standard.domains : standard.indicators;
    return { kind, code, name: nameIn(named, code, locale), change, tier: turnedTo, total };
  });
  return { tier, variations, held, share, turning: turned };
}

function nameIn(
  all: readonly { code: string; name: { zh: string; en: string } }[],
  code: string,
  locale: string,
): string {
  const found = all.find((each) => each.code === code);
  return found?.name[locale.startsWith('en') ? 'en' : 'zh'] ?? code;
}
