import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

export class SchoolYearQuery {
  @ApiProperty({ required: false, example: '2026-2027', description: 'The current one without it' })
  @IsOptional()
  @Matches(/^20\d{2}-20\d{2}$/)
  schoolYear?: string;
}
