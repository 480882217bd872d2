import { ApiProperty } from '@nestjs/swagger';
import type { PromotionPreview } from './promotion-previews.service';

export class PromotionStepView {
  @ApiProperty() classId: string;
  @ApiProperty() className: string;
  @ApiProperty() gradeName: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: the class leaves the school' })
  nextGradeName: string | null;
  @ApiProperty() nextClassName: string;
  @ApiProperty() pupils: number;
  @ApiProperty({ description: 'A class of the new year already has this name there' }) clashes: boolean;
}

export class PromotionView {
  @ApiProperty({ example: '2026-2027' }) schoolYear: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When it was done this year',
  })
  doneAt: string | null;
  @ApiProperty({ description: 'Done neither this year nor too late, and nothing in the way' })
  possible: boolean;
  @ApiProperty() fingerprint: string;
  @ApiProperty({ type: [PromotionStepView], description: 'The highest grade first' })
  steps: PromotionStepView[];
  @ApiProperty({ type: [String], description: 'Grades that the school lacks and that will be made' })
  newGrades: string[];
  @ApiProperty({ description: 'Pupils who leave with the last grade' }) leaving: number;
}

export function promotionView(preview: PromotionPreview): PromotionView {
  const { schoolYear, done, inSeason, fingerprint } = preview;
  // What has been done is not offered again: the plan would be that of the next year.
  const steps = done ? [] : preview.steps;
  return {
    schoolYear,
    doneAt: done?.promotedAt.toISOString() ?? null,
    possible: !done && inSeason && steps.length > 0 && !steps.some(({ clashes }) => clashes),
    fingerprint,
    steps: steps.map(({ classId, className, from, to, nextName, pupils, clashes }) => ({
      classId,
      className,
      gradeName: from.name,
      nextGradeName: to?.name ?? null,
      nextClassName: nextName,
      pupils,
      clashes,
    })),
    newGrades: [...new Set(steps.flatMap(({ to }) => (to && to.id === null ? [to.name] : [])))],
    leaving: steps.reduce((sum, { to, pupils }) => sum + (to ? 0 : pupils), 0),
  };
}
