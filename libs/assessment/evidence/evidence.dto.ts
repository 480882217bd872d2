import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { recordKinds, type RecordKind } from './record-kind.rule';

export class EvidenceLinkBody {
  @ApiProperty({ enum: recordKinds })
  @IsIn(recordKinds)
  kind: RecordKind;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  recordId: string;
}

export class RecordsPageQuery extends PageQuery {
  @ApiProperty({ enum: recordKinds })
  @IsIn(recordKinds)
  kind: RecordKind;

  @ApiPropertyOptional({ maxLength: 50, description: 'Part of the title' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  q?: string;
}
