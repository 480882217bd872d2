import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

const schoolYear = /^20\d\d-20\d\d$/;

export class MinorsAuditBody {
  @ApiProperty({ example: '2026-2027' })
  @Matches(schoolYear)
  schoolYear: string;
}

export class MinorsDataQuery {
  @ApiPropertyOptional({ example: '2026-2027', description: 'The present one by default' })
  @IsOptional()
  @Matches(schoolYear)
  schoolYear?: string;
}
