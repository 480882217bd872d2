import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { checklistParts, type ChecklistPart } from './checklist.rule';
import { visitMarks, type VisitMark } from './findings.rule';

export const instant = { type: String, format: 'date-time', nullable: true } as const;

export class ChecklistNameView {
  @ApiProperty()
  zh: string;

  @ApiProperty()
  en: string;
}

export class ChecklistThingView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  day: string | null;
}

export class ChecklistItemView {
  @ApiProperty({ example: 'B4-2' })
  code: string;

  @ApiProperty({ enum: checklistParts })
  part: ChecklistPart;

  @ApiProperty({ type: ChecklistNameView })
  name: ChecklistNameView;

  @ApiProperty({ description: 'Says what there is to see' })
  measure: string;

  @ApiProperty({
    type: ChecklistThingView,
    nullable: true,
    description: 'The course or activity that was drawn; the school reads it from the day on',
  })
  of: ChecklistThingView | null;
}

export class VisitPhotoView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  url: string;

  @ApiProperty()
  width: number;

  @ApiProperty()
  height: number;
}

export class VisitFindingView {
  @ApiProperty()
  item: string;

  @ApiProperty({ enum: visitMarks, enumName: 'SiteVisitMark', nullable: true })
  mark: VisitMark | null;

  @ApiProperty()
  note: string;

  @ApiProperty({ ...instant, description: 'The latest that came in on it' })
  at: string | null;

  @ApiProperty({ type: [VisitPhotoView] })
  photos: VisitPhotoView[];
}

export class VisitorReportView {
  @ApiProperty({ description: '1 or 2' })
  position: number;

  @ApiProperty({ type: [VisitFindingView] })
  findings: VisitFindingView[];

  @ApiProperty({ description: 'On the whole' })
  summary: string;
}

export class SiteVisitorView {
  @ApiProperty({ description: '1 or 2' })
  position: number;

  @ApiProperty({ type: String, nullable: true, description: 'For bureaus; a school reads no names' })
  personId: string | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty(instant)
  concludedAt: string | null;

  @ApiProperty({ description: 'Nobody goes: who was to go has been taken off' })
  free: boolean;

  @ApiProperty({ description: 'For bureaus: declared a conflict when the report stood already' })
  conflict: boolean;
}

/** What somebody found who was taken off before the report stood. */
export class SetAsideFindingsView {
  @ApiProperty({ type: String, nullable: true, description: 'null once the account is deleted' })
  name: string | null;

  @ApiProperty({ description: 'What was said of the conflict; empty otherwise' })
  reason: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: VisitorReportView })
  report: VisitorReportView;
}

export class VisitDrawView {
  @ApiProperty({ description: 'With the ids it gives the draw again' })
  seed: string;

  @ApiProperty({ description: 'How many there were' })
  pool: number;

  @ApiProperty()
  drawn: number;
}

export class SiteVisitView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  onDay: string;

  @ApiProperty()
  message: string;

  @ApiProperty({ type: [ChecklistItemView] })
  checklist: ChecklistItemView[];

  @ApiProperty({ type: VisitDrawView, nullable: true })
  courseDraw: VisitDrawView | null;

  @ApiProperty({ type: VisitDrawView, nullable: true })
  recordDraw: VisitDrawView | null;

  @ApiProperty({ type: [SiteVisitorView] })
  visitors: SiteVisitorView[];

  @ApiProperty({ type: [VisitorReportView], description: 'None before both have concluded' })
  reports: VisitorReportView[];

  @ApiProperty({ type: [SetAsideFindingsView], description: 'For bureaus: it counts no more' })
  setAside: SetAsideFindingsView[];

  @ApiProperty({ type: [String], description: 'Items the two saw differently' })
  differing: string[];

  @ApiProperty({ description: 'What came in after the report stood; kept, no part of it' })
  late: number;

  @ApiProperty(instant)
  finishedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The school’s word on the report' })
  answer: string | null;

  @ApiProperty(instant)
  answeredAt: string | null;

  @ApiProperty()
  revision: number;
}

const mays = ['plan', 'answer'] as const;

/** The visit of an assessment, where it has one. */
export class AssessmentSiteVisitView {
  @ApiProperty()
  assessmentId: string;

  @ApiProperty({ type: SiteVisitView, nullable: true })
  visit: SiteVisitView | null;

  @ApiProperty({ enum: mays, isArray: true })
  may: (typeof mays)[number][];
}

export class VisitCandidateView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

export class VisitCandidatePage extends PageOf(VisitCandidateView) {}
