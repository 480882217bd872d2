import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { TitleEntity, TitleImportEntity } from './title.entity';
import { VetoEntity } from './veto.entity';

@Injectable()
export class TitleRepository {
  constructor(private readonly database: Database) {}

  /** Of every school at or below the path, by the day they began. */
  listBelow(path: string): Promise<TitleEntity[]> {
    return this.database
      .of(TitleEntity)
      .createQueryBuilder('title')
      .innerJoin('units', 'unit', 'unit.id = title.unit_id')
      .where('unit.path LIKE :path', { path: `${path}%` })
      .orderBy('title.since_day')
      .addOrderBy('title.id')
      .getMany();
  }

  /** The twenty latest of a school, by the day they began: a title lasts one to three years. */
  async listOf(unitId: string): Promise<TitleEntity[]> {
    const latest = await this.database
      .of(TitleEntity)
      .find({ where: { unitId }, order: { sinceDay: 'DESC', id: 'DESC' }, take: 20 });
    return latest.toReversed();
  }

  /** Not lifted ones of every school at or below the path. */
  listVetoesBelow(path: string): Promise<VetoEntity[]> {
    return this.database
      .of(VetoEntity)
      .createQueryBuilder('veto')
      .innerJoin('units', 'unit', 'unit.id = veto.unit_id')
      .where('unit.path LIKE :path AND veto.lifted_at IS NULL', { path: `${path}%` })
      .orderBy('veto.code')
      .addOrderBy('veto.id')
      .getMany();
  }

  async addMany(titles: Omit<TitleEntity, 'createdAt'>[]): Promise<void> {
    if (titles.length > 0) await this.database.of(TitleEntity).insert(titles);
  }

  findImport(id: string): Promise<TitleImportEntity | null> {
    return this.database.of(TitleImportEntity).findOneBy({ id });
  }

  async addImport(wanted: Omit<TitleImportEntity, 'createdAt'>): Promise<void> {
    await this.database.of(TitleImportEntity).insert(wanted);
  }

  /** false when it was committed already: of two commits at once, one does it. */
  async markCommitted(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE title_imports SET state = 'COMMITTED', committed_at = ? WHERE id = ? AND state = 'PREVIEWED'`,
      [at, id],
    );
    return affected === 1;
  }
}
