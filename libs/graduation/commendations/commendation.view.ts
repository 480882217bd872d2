import { ApiProperty } from '@nestjs/swagger';
import { consentText } from '@libs/identity';
import { dayOf, PageOf } from '@libs/platform';
import { fewestFamilies } from '@libs/organization';
import type { GradeChoice } from './commendation-choice.service';
import type { OwnCommendation } from './commendation.repository';

/** Figures of a grade; nobody is named. */
export class GradeCommendationsView {
  @ApiProperty() gradeId: string;
  @ApiProperty() gradeName: string;
  @ApiProperty({ description: 'Families enrolled in the year' }) families: number;
  @ApiProperty({ description: 'A tenth of the families, rounded down' }) places: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Families that fulfil the conditions; null: too few families to show',
  })
  eligible: number | null;
  @ApiProperty() chosen: number;
  @ApiProperty({ description: 'More families than places: the lot decides' }) lot: boolean;
}

export class SchoolCommendationsView {
  @ApiProperty({ example: '2026-2027' }) schoolYear: string;
  @ApiProperty({ format: 'date', description: 'First day on which the year can be confirmed' })
  opensOn: string;
  @ApiProperty() open: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: string | null;
  @ApiProperty({ description: 'Families commended, or that would be' }) chosen: number;
  @ApiProperty({ description: 'Of them those who agree to be named' }) shown: number;
  @ApiProperty({ type: [GradeCommendationsView] }) grades: GradeCommendationsView[];
}

export class ShownCommendationView {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty() gradeName: string;
  @ApiProperty() className: string;
}

export class ShownCommendationPage extends PageOf(ShownCommendationView) {}

/** A guardian's own. */
export class OwnCommendationView {
  @ApiProperty() id: string;
  @ApiProperty() schoolYear: string;
  @ApiProperty() schoolName: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the certificate' }) serial: string | null;
  @ApiProperty({ description: 'The school may show it' }) shown: boolean;
  @ApiProperty({ description: 'Version of the words to consent to' }) textVersion: string;
}

export function schoolCommendationsView(
  { schoolYear, opensOn, now }: { schoolYear: string; opensOn: string; now: Date },
  grades: GradeChoice[],
  confirmed: { at: Date; shown: number } | null,
): SchoolCommendationsView {
  const views = grades.map(gradeView);
  return {
    schoolYear,
    opensOn,
    open: dayOf(now) >= opensOn,
    confirmedAt: confirmed?.at.toISOString() ?? null,
    chosen: views.reduce((sum, { chosen }) => sum + chosen, 0),
    shown: confirmed?.shown ?? 0,
    grades: views,
  };
}

function gradeView({ eligible, ...grade }: GradeChoice): GradeCommendationsView {
  const few = grade.families < fewestFamilies;
  return {
    ...{ gradeId: grade.gradeId, gradeName: grade.gradeName, families: grade.families, places: grade.places },
    eligible: few ? null : eligible,
    chosen: Math.min(eligible, grade.places),
    lot: !few && eligible > grade.places,
  };
}

export function ownCommendationView(
  own: OwnCommendation,
  printed: (serial: string) => string,
): OwnCommendationView {
  const { id, schoolYear, schoolName, serial, shown } = own;
  return {
    ...{ id, schoolYear, schoolName },
    serial: serial === null ? null : printed(serial),
    shown,
    textVersion: consentText('commendation').textVersion,
  };
}
