import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { ProgrammeVersionEntity } from './programme.entity';

@Injectable()
export class ProgrammeRepository {
  constructor(private readonly database: Database) {}

  /** The newest version in force at the instant. */
  findInForce(at: Date): Promise<ProgrammeVersionEntity | null> {
    return this.versions()
      .where('version.inForceFrom <= :at', { at })
      .orderBy('version.inForceFrom', 'DESC')
      .addOrderBy('version.number', 'DESC')
      .limit(1)
      .getOne();
  }

  find(versionId: string): Promise<ProgrammeVersionEntity | null> {
    return this.database.of(ProgrammeVersionEntity).findOneBy({ id: versionId });
  }

  private versions() {
    return this.database.of(ProgrammeVersionEntity).createQueryBuilder('version');
  }
}
