import { ApiProperty } from '@nestjs/swagger';
import { inWords } from '../../schools/presentation.view';
import type { StandardDocument } from '../../standards/standard.rule';
import type { ConditionCode } from '../../engine/tier.rule';
import type { RectificationPaperEntity, RectificationTaskEntity } from './rectification.entity';

const codes = ['gate', 'veto', 'total', 'domain-rated', 'domain-floor', 'key-floor', 'tenure'] as const;

export class RectificationPaperView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

export class RectificationTaskView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: codes })
  code: ConditionCode;

  @ApiProperty({ description: 'The gate, domain, indicator or tier' })
  about: string;

  @ApiProperty({ description: 'Its name in the standard; empty for the total' })
  name: string;

  @ApiProperty({ type: String, nullable: true })
  have: string | null;

  @ApiProperty({ type: String, nullable: true })
  need: string | null;

  @ApiProperty()
  word: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: Date | null;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: [RectificationPaperView] })
  papers: RectificationPaperView[];
}

export function taskView(
  task: RectificationTaskEntity,
  papers: readonly RectificationPaperEntity[],
  standard: StandardDocument,
  locale: string,
): RectificationTaskView {
  const { id, code, about, have, need, word, answeredAt, version } = task;
  const own = papers.filter(({ taskId }) => taskId === id);
  return {
    ...{ id, code, about, have, need, word, answeredAt, version },
    name: nameOf(standard, about, locale),
    papers: own.map((paper) => ({ id: paper.id, name: paper.file.name })),
  };
}

function nameOf({ gates, domains, indicators }: StandardDocument, about: string, locale: string): string {
  const found = [...gates, ...domains, ...indicators].find(({ code }) => code === about);
  return found ? inWords(found.name, locale) : '';
}
