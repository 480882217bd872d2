import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { AppealFileEntity } from './appeal-file.entity';
import { AppealEntity, type AppealJudge } from './appeal.entity';
import type { ObjectionState } from './objection.entity';

/** An appeal with the school that filed it. */
export interface ListedAppeal extends AppealEntity {
  unitName: string;
  unitPath: string;
}

@Injectable()
export class AppealRepository {
  constructor(private readonly database: Database) {}

  async add(appeal: AppealEntity): Promise<void> {
    await this.database.of(AppealEntity).insert(appeal);
  }

  find(id: string): Promise<AppealEntity | null> {
    return this.database.of(AppealEntity).findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<AppealEntity | null> {
    return this.database.of(AppealEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async addFile(file: AppealFileEntity): Promise<AppealFileEntity> {
    await this.database.of(AppealFileEntity).insert(file);
    return file;
  }

  findFile(id: string): Promise<AppealFileEntity | null> {
    return this.database.of(AppealFileEntity).findOneBy({ id });
  }

  /** Of all these appeals, oldest first; ten each at most. */
  async filesOf(appealIds: string[]): Promise<AppealFileEntity[]> {
    if (appealIds.length === 0) return [];
    return this.database
      .of(AppealFileEntity)
      .find({ where: { appealId: In(appealIds) }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** Against one decision: at most one at each level. */
  listAgainst(assessmentId: string, decidedAt: Date): Promise<AppealEntity[]> {
    return this.database
      .of(AppealEntity)
      .find({ where: { assessmentId, decidedAt }, order: { filedAt: 'ASC' } });
  }

  /** Of schools below the paths; open ones by their deadline, then the answered ones. */
  async page(
    wanted: { paths: string[]; assessmentId?: string | undefined; state?: ObjectionState | undefined },
    page: PageQuery,
  ): Promise<{ rows: ListedAppeal[]; total: number }> {
    if (wanted.paths.length === 0) return { rows: [], total: 0 };
    const below = wanted.paths.map((_, at) => `unit.path LIKE :path${at}`).join(' OR ');
    const values = Object.fromEntries(wanted.paths.map((path, at) => [`path${at}`, `${path}%`]));
    const found = this.database
      .of(AppealEntity)
      .createQueryBuilder('appeal')
      .innerJoin('units', 'unit', 'unit.id = appeal.unit_id')
      .addSelect('unit.name', 'unit_name')
      .addSelect('unit.path', 'unit_path')
      .where(`(${below})`, values);
    if (wanted.assessmentId) found.andWhere('appeal.assessment_id = :assessmentId', wanted);
    if (wanted.state) found.andWhere('appeal.state = :state', wanted);
    const total = await found.getCount();
    const { entities, raw } = await found
      .orderBy("appeal.state = 'OPEN'", 'DESC')
      .addOrderBy('appeal.due_day')
      .addOrderBy('appeal.id')
      .offset(offsetOf(page))
      .limit(page.pageSize)
      .getRawAndEntities<{ unit_name: string; unit_path: string }>();
    const rows = entities.map((each, at) => {
      const { unit_name: unitName = '', unit_path: unitPath = '' } = raw[at] ?? {};
      return { ...each, unitName, unitPath };
    });
    return { rows, total };
  }

  /** False when it was answered before. */
  async answer(
    id: string,
    answered: { state: ObjectionState; answer: string; members: AppealJudge[] | null; by: string; at: Date },
  ): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE appeals SET state = ?, answer = ?, members = ?, answered_by = ?, answered_at = ?
        WHERE id = ? AND state = 'OPEN'`,
      [
        answered.state,
        answered.answer,
        answered.members && JSON.stringify(answered.members),
        answered.by,
        answered.at,
        id,
      ],
    );
    return affected === 1;
  }
}
