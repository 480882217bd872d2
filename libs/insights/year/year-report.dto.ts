import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

export class YearReportQuery {
  @ApiPropertyOptional({ example: '2026-2027', description: 'The running school year where none is given' })
  @IsOptional()
  @Matches(/^\d{4}-\d{4}$/)
  schoolYear?: string;
}
