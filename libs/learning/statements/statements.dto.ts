import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional } from 'class-validator';

export class StatementsQuery {
  @ApiProperty({ required: false, format: 'date-time', description: 'Statements from this instant on' })
  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'Statements before this instant' })
  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;
}
