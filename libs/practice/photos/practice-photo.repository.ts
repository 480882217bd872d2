import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '@libs/platform';
import { PracticePhotoEntity } from './practice-photo.entity';

@Injectable()
export class PracticePhotoRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<PracticePhotoEntity | null> {
    return this.photos.findOneBy({ id });
  }

  listOf(recordId: string): Promise<PracticePhotoEntity[]> {
    return this.photos.find({ where: { recordId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Ids of the photos, by record. */
  async ofRecords(recordIds: string[]): Promise<Map<string, string[]>> {
    if (recordIds.length === 0) return new Map();
    const rows = await this.photos.find({
      where: { recordId: In(recordIds) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const byRecord = new Map<string, string[]>();
    for (const { id, recordId } of rows) byRecord.set(recordId, [...(byRecord.get(recordId) ?? []), id]);
    return byRecord;
  }

  count(recordId: string): Promise<number> {
    return this.photos.countBy({ recordId });
  }

  async add(photo: PracticePhotoEntity): Promise<void> {
    await this.photos.insert(photo);
  }

  async remove(id: string): Promise<void> {
    await this.photos.delete({ id });
  }

  private get photos() {
    return this.database.of(PracticePhotoEntity);
  }
}
