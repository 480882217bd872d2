import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordsQuery } from '@libs/assessment';

/** Yearly audits of minors' data, as evidence shows them: of which year, on which day, of how many pupils. */
@Injectable()
export class MinorsAuditRecordsQuery implements OnModuleInit {
  constructor(private readonly records: RecordsQuery) {}

  onModuleInit(): void {
    this.records.contribute('minors-audit', {
      sql: `SELECT id, school_year AS title,
                   DATE_FORMAT(DATE_ADD(done_at, INTERVAL 8 HOUR), '%Y-%m-%d') AS day,
                   JSON_VALUE(figures, '$.pupils') AS amount
              FROM minors_audits WHERE school_id = ?`,
      of: ({ id }) => id,
    });
  }
}
