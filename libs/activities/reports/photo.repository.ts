import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { PhotoEntity } from './photo.entity';

@Injectable()
export class PhotoRepository {
  constructor(private readonly database: Database) {}

  listOf(activityId: string): Promise<PhotoEntity[]> {
    return this.photos.find({ where: { activityId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  find(activityId: string, id: string): Promise<PhotoEntity | null> {
    return this.photos.findOneBy({ activityId, id });
  }

  count(activityId: string): Promise<number> {
    return this.photos.countBy({ activityId });
  }

  hasName(name: string): Promise<boolean> {
    return this.photos.existsBy({ name });
  }

  async add(photo: Omit<PhotoEntity, 'id' | 'createdAt'>): Promise<void> {
    await this.photos.insert({ ...photo, id: newId() });
  }

  async remove(id: string): Promise<void> {
    await this.photos.delete({ id });
  }

  /** Paths of the schools whose activities show the picture. */
  async schoolsShowing(name: string): Promise<string[]> {
    const rows = await this.database.query<{ path: string }>(
      `SELECT DISTINCT a.school_path AS path FROM activity_photos p JOIN activities a ON a.id = p.activity_id
        WHERE p.name = ?`,
      [name],
    );
    return rows.map(({ path }) => path);
  }

  private get photos() {
    return this.database.of(PhotoEntity);
  }
}
