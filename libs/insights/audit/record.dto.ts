import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { recordKinds, type RecordKind } from './record-sources.query';

const day = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class RecordQuery extends PageQuery {
  @ApiPropertyOptional({ enum: recordKinds })
  @IsOptional()
  @IsIn(recordKinds)
  kind?: RecordKind;

  @ApiPropertyOptional({ description: 'At or below this unit' })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiPropertyOptional({ description: 'Who did it' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ description: 'Part of the name of who did it' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  q?: string;

  @ApiPropertyOptional({
    example: '2026-11-01',
    description: 'First day; 30 days before the last one by default',
  })
  @IsOptional()
  @Matches(day)
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-30', description: 'Last day, inclusive; today by default' })
  @IsOptional()
  @Matches(day)
  to?: string;
}
