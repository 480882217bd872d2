import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { ChecklistItemView, instant, VisitorReportView } from './site-visit.view';

export class OwnSiteVisitItemView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  districtName: string;

  @ApiProperty({ enum: tiers })
  targetTier: Tier;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  onDay: string;

  @ApiProperty({ ...instant, description: 'When the caller concluded' })
  concludedAt: string | null;

  @ApiProperty({ ...instant, description: 'When both had' })
  finishedAt: string | null;
}

export class OwnSiteVisitPage extends PageOf(OwnSiteVisitItemView) {}

/** A visit as the visitor takes it along. */
export class OwnSiteVisitView extends OwnSiteVisitItemView {
  @ApiProperty()
  message: string;

  @ApiProperty({ type: [ChecklistItemView] })
  checklist: ChecklistItemView[];

  @ApiProperty({ description: 'What comes in now becomes part of the report' })
  open: boolean;

  @ApiProperty({ description: 'A conflict may be declared: until the panel has decided' })
  conflictMayBeDeclared: boolean;

  @ApiProperty({ type: VisitorReportView, description: 'The caller’s own' })
  own: VisitorReportView;

  @ApiProperty({
    type: VisitorReportView,
    nullable: true,
    description: 'The other one’s, once both have concluded',
  })
  other: VisitorReportView | null;

  @ApiProperty({ type: [String] })
  differing: string[];

  @ApiProperty({ description: 'Of the caller’s what came in after the report stood' })
  late: number;
}

const verdicts = ['kept', 'late', 'refused'] as const;
export type VisitVerdict = (typeof verdicts)[number];

export class VisitReceiptView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: verdicts })
  verdict: VisitVerdict;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class VisitReceiptsView {
  @ApiProperty({ type: [VisitReceiptView] })
  receipts: VisitReceiptView[];

  @ApiProperty({ type: OwnSiteVisitView })
  visit: OwnSiteVisitView;
}
