import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

export class ComparisonDto {
  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'A published version; else the one it was written from',
  })
  @IsOptional()
  @IsUUID()
  against?: string;
}
