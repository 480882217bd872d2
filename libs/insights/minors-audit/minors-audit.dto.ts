import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export class MinorsAuditBody {
  @ApiProperty({ example: '2026-2027' })
  @Matches(/^20\d\d-20\d\d$/)
  schoolYear: string;
}

export class MinorsDataQuery extends MinorsAuditBody {}
