import { ApiProperty } from '@nestjs/swagger';
import { printedSerial } from '@libs/platform';
import { requirementUnits } from '../programmes/programme.view';
import type { Programme } from '../programmes/programmes.service';
import type {
  GraduationVerdict,
  LearningState,
  RequirementUnit,
  RequirementVerdict,
} from './graduation.rule';
import type { OwnEnrolment } from './open-enrolment.query';

export class RequirementView {
  @ApiProperty({ example: 'class-hours' }) code: string;
  @ApiProperty() title: string;
  @ApiProperty() titleEn: string;
  @ApiProperty({ description: 'Rounded down to one decimal' }) have: number;
  @ApiProperty() need: number;
  @ApiProperty({ description: 'Still to go, rounded up to one decimal; 0 when met' }) left: number;
  @ApiProperty({ enum: requirementUnits }) unit: RequirementUnit;
  @ApiProperty() met: boolean;
  @ApiProperty({ description: 'false: not asked for in this version, met by itself' }) offered: boolean;
}

export class ExplanationView {
  @ApiProperty({ description: 'Requirements met, of those that are asked for' }) met: number;
  @ApiProperty() of: number;
  @ApiProperty({ type: [String], description: 'Codes of the requirements still open' }) open: string[];
}

/** A guardian's own way to graduation, for one child. */
export class LearningStateView {
  @ApiProperty() programmeId: string;
  @ApiProperty() title: string;
  @ApiProperty() titleEn: string;
  @ApiProperty({ enum: ['learning', 'graduated'] }) state: LearningState;
  @ApiProperty({ type: [RequirementView] }) requirements: RequirementView[];
  @ApiProperty({ type: ExplanationView }) explanation: ExplanationView;
  @ApiProperty() enrolmentId: string;
  @ApiProperty() pupilId: string;
  @ApiProperty() pupilName: string;
  @ApiProperty() schoolName: string;
  @ApiProperty({ example: '2026-2027' }) schoolYear: string;
  @ApiProperty({ example: 'L3a' }) stage: string;
  @ApiProperty({ type: [String] }) requiredTopics: string[];
  @ApiProperty({ format: 'date-time', description: 'Learning from here on counts' }) countsFrom: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the certificate, once graduated' }) serial:
    string | null;
}

export function learningStateView(
  enrolment: OwnEnrolment,
  programme: Programme,
  verdict: GraduationVerdict,
): LearningStateView {
  return {
    programmeId: programme.programmeId,
    title: programme.title.zh,
    titleEn: programme.title.en,
    // The award follows the fulfilling event by a moment; until it is there the state is what it was.
    state: enrolment.state === 'graduated' ? 'graduated' : 'learning',
    requirements: verdict.requirements.map(requirementView),
    explanation: verdict.explanation,
    enrolmentId: enrolment.enrolmentId,
    pupilId: enrolment.pupilId,
    pupilName: enrolment.pupilName,
    schoolName: enrolment.schoolName,
    schoolYear: enrolment.schoolYear,
    stage: enrolment.stage,
    requiredTopics: programme.rules.requiredTopics[enrolment.stage] ?? [],
    countsFrom: enrolment.countsFrom.toISOString(),
    serial: enrolment.serial === null ? null : printedSerial(enrolment.serial),
  };
}

function requirementView({ title, ...requirement }: RequirementVerdict): RequirementView {
  return { ...requirement, title: title.zh, titleEn: title.en };
}
