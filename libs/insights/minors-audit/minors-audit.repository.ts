import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { MinorsAuditEntity } from './minors-audit.entity';

@Injectable()
export class MinorsAuditRepository {
  constructor(private readonly database: Database) {}

  async add(audit: MinorsAuditEntity): Promise<void> {
    await this.audits.insert(audit);
  }

  find(id: string): Promise<MinorsAuditEntity | null> {
    return this.audits.findOneBy({ id });
  }

  /** The last one first. */
  pageOf(schoolId: string, query: PageQuery): Promise<[MinorsAuditEntity[], number]> {
    return this.audits.findAndCount({
      where: { schoolId },
      order: { doneAt: 'DESC', id: 'DESC' },
      skip: offsetOf(query),
      take: query.pageSize,
    });
  }

  listBy(personId: string): Promise<MinorsAuditEntity[]> {
    return this.audits.find({ where: { personId }, order: { doneAt: 'ASC' } });
  }

  private get audits() {
    return this.database.of(MinorsAuditEntity);
  }
}
