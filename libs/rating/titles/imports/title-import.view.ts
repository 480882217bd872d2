import { ApiProperty } from '@nestjs/swagger';
import { ratedTiers, type RatedTier } from '../../standards/standard.rule';
import type { TitleImportEntity } from '../title.entity';
import type { TitleIssueCode, TitleLine } from './title-lines.rule';

export class TitleIssueView {
  @ApiProperty({ description: 'Letter of the column' })
  column: string;

  @ApiProperty({ type: String })
  code: TitleIssueCode;
}

export class TitleLineView implements Omit<TitleLine, 'unitId'> {
  @ApiProperty()
  sheet: string;

  @ApiProperty({ description: 'As the spreadsheet program counts, from 1' })
  line: number;

  @ApiProperty({ enum: ['new', 'known', 'error'] })
  verdict: TitleLine['verdict'];

  @ApiProperty({ type: [TitleIssueView] })
  issues: TitleIssueView[];

  @ApiProperty()
  school: string;

  @ApiProperty({ enum: ratedTiers, nullable: true, type: String })
  tier: RatedTier | null;

  @ApiProperty({ type: String, nullable: true })
  since: string | null;

  @ApiProperty({ type: String, nullable: true })
  until: string | null;

  @ApiProperty()
  documentNumber: string;
}

export class TitleImportView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  filename: string;

  @ApiProperty({ enum: ['PREVIEWED', 'COMMITTED'] })
  state: TitleImportEntity['state'];

  @ApiProperty({ type: [TitleLineView] })
  lines: TitleLineView[];

  @ApiProperty()
  newTitles: number;

  @ApiProperty()
  knownTitles: number;

  @ApiProperty()
  errors: number;
}

export function titleImportView({
  id,
  filename,
  state,
  lines,
}: Omit<TitleImportEntity, 'createdAt'>): TitleImportView {
  const count = (verdict: TitleLine['verdict']): number =>
    lines.filter((line) => line.verdict === verdict).length;
  return {
    id,
    filename,
    state,
    lines: lines.map(lineView),
    newTitles: count('new'),
    knownTitles: count('known'),
    errors: count('error'),
  };
}

function lineView(judged: TitleLine): TitleLineView {
  const { sheet, line, verdict, issues, school, tier, since, until, documentNumber } = judged;
  return { sheet, line, verdict, issues, school, tier, since, until, documentNumber };
}
