import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '@libs/platform';
import { SiteVisitActEntity } from './site-visit-act.entity';
import { SiteVisitPhotoEntity } from './site-visit-photo.entity';

const columns = 'id, visit_id, position, item, kind, value, stamped_at, received_at, late';

/** What came in from visitors: acts are only ever added, and lie where their visitor does. */
@Injectable()
export class SiteVisitFindingsRepository {
  constructor(private readonly database: Database) {}

  actsOf(visitId: string): Promise<SiteVisitActEntity[]> {
    return this.acts.find({ where: { visitId }, order: { stampedAt: 'ASC', id: 'ASC' } });
  }

  actsNamed(ids: string[]): Promise<SiteVisitActEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.acts.findBy({ id: In(ids) });
  }

  countActs(visitId: string, position: number): Promise<number> {
    return this.acts.countBy({ visitId, position });
  }

  /** In the places given. */
  async hasAny(visitId: string, among: readonly number[]): Promise<boolean> {
    const position = In(among);
    return (await this.acts.existsBy({ visitId, position })) || this.photos.existsBy({ visitId, position });
  }

  /** One that is there already stays as it is. */
  async addActs(acts: readonly SiteVisitActEntity[]): Promise<void> {
    if (acts.length === 0) return;
    const rows = acts.map((act) => [
      act.id,
      act.visitId,
      act.position,
      act.item,
      act.kind,
      act.value,
      act.stampedAt,
      act.receivedAt,
      act.late,
    ]);
    await this.database.execute(
      `INSERT INTO site_visit_acts (${columns}) VALUES ? ON DUPLICATE KEY UPDATE id = id`,
      [rows],
    );
  }

  /** Those that were not taken away. */
  photosOf(visitId: string): Promise<SiteVisitPhotoEntity[]> {
    return this.photos.find({
      where: { visitId, removedAt: IsNull() },
      order: { takenAt: 'ASC', id: 'ASC' },
    });
  }

  findPhoto(id: string): Promise<SiteVisitPhotoEntity | null> {
    return this.photos.findOneBy({ id });
  }

  countPhotos(visitId: string, position: number, item: string): Promise<number> {
    return this.photos.countBy({ visitId, position, item, removedAt: IsNull() });
  }

  async addPhoto(photo: SiteVisitPhotoEntity): Promise<void> {
    await this.photos.insert(photo);
  }

  /** Answers the ids of those that were there. */
  async removePhotos(
    visitId: string,
    position: number,
    { ids, at }: { ids: string[]; at: Date },
  ): Promise<string[]> {
    if (ids.length === 0) return [];
    const found = await this.photos.findBy({ id: In(ids), visitId, position, removedAt: IsNull() });
    const there = found.map(({ id }) => id);
    if (there.length > 0) await this.photos.update({ id: In(there) }, { removedAt: at });
    return there;
  }

  /** What was found in one place comes to lie in another. */
  async moveTo(from: { visitId: string; position: number }, position: number): Promise<void> {
    await this.acts.update({ ...from }, { position });
    await this.photos.update({ ...from }, { position });
  }

  private get acts() {
    return this.database.of(SiteVisitActEntity);
  }

  private get photos() {
    return this.database.of(SiteVisitPhotoEntity);
  }
}
