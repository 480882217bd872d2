import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { rowVerdicts, type RowVerdict } from './roster-plan.rule';

export const templateFormats = ['xlsx', 'csv'] as const;
export type TemplateFormat = (typeof templateFormats)[number];

export class TemplateQuery {
  @ApiPropertyOptional({ enum: templateFormats, default: 'xlsx' })
  @IsOptional()
  @IsIn(templateFormats)
  format: TemplateFormat = 'xlsx';
}

export class ImportRowQuery extends PageQuery {
  @ApiPropertyOptional({ enum: rowVerdicts })
  @IsOptional()
  @IsIn(rowVerdicts)
  verdict?: RowVerdict;
}
