import { ApiProperty } from '@nestjs/swagger';
import type { RequirementUnit } from '../enrolments/graduation.rule';
import type { RequirementRule } from './programme.rule';
import type { Programme } from './programmes.service';

export const requirementUnits: RequirementUnit[] = [
  'class-hours',
  'topics',
  'points',
  'percent',
  'sessions',
  'records',
];

const unitOf: Record<RequirementRule['kind'], RequirementUnit> = {
  'class-hours': 'class-hours',
  'class-hours-in-required-topics': 'class-hours',
  'topics-covered': 'topics',
  quiz: 'points',
  'required-sessions': 'percent',
  'practice-records': 'records',
};

export class ProgrammeRequirementView {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty() titleEn: string;
  @ApiProperty() need: number;
  @ApiProperty({ enum: requirementUnits }) unit: RequirementUnit;
  @ApiProperty({ description: 'false: not asked for in this version' }) offered: boolean;
}

export class StageTopicsView {
  @ApiProperty({ example: 'L3a' }) stage: string;
  @ApiProperty({ type: [String] }) topics: string[];
}

export class ProgrammeView {
  @ApiProperty() programmeId: string;
  @ApiProperty() versionId: string;
  @ApiProperty() version: number;
  @ApiProperty() title: string;
  @ApiProperty() titleEn: string;
  @ApiProperty({ description: 'Verified minutes in one class hour' }) classHourMinutes: number;
  @ApiProperty({ description: 'Terms over which unfinished learning is carried' }) carryOverTerms: number;
  @ApiProperty({ type: [ProgrammeRequirementView] }) requirements: ProgrammeRequirementView[];
  @ApiProperty({ type: [StageTopicsView] }) requiredTopics: StageTopicsView[];
}

export function programmeView({ programmeId, versionId, number, title, rules }: Programme): ProgrammeView {
  return {
    programmeId,
    versionId,
    version: number,
    title: title.zh,
    titleEn: title.en,
    classHourMinutes: rules.classHourSeconds / 60,
    carryOverTerms: rules.carryOverTerms,
    requirements: rules.requirements.map((rule) => ({
      code: rule.code,
      title: rule.title.zh,
      titleEn: rule.title.en,
      need: 'need' in rule ? rule.need : rule.needPercent,
      unit: unitOf[rule.kind],
      offered: rule.offered,
    })),
    requiredTopics: Object.entries(rules.requiredTopics).map(([stage, topics]) => ({ stage, topics })),
  };
}
