import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { logSubjects, type LogSubject } from './state-entry.rule';

export class StateLogPageQuery extends PageQuery {
  @ApiProperty({ required: false, enum: logSubjects })
  @IsOptional()
  @IsIn(logSubjects)
  subject?: LogSubject;

  @ApiProperty({ required: false, format: 'uuid', description: 'One thing, from its beginning' })
  @IsOptional()
  @IsUUID()
  subjectId?: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'A school, or all schools of a district' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}
