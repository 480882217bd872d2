import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { SubtitleTrackEntity } from './subtitle-track.entity';

@Injectable()
export class SubtitleRepository {
  constructor(private readonly database: Database) {}

  listOf(assetId: string): Promise<SubtitleTrackEntity[]> {
    return this.tracks.find({ where: { assetId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  find(assetId: string, id: string): Promise<SubtitleTrackEntity | null> {
    return this.tracks.findOneBy({ assetId, id });
  }

  async add(track: SubtitleTrackEntity): Promise<void> {
    await this.tracks.insert(track);
  }

  async remove(id: string): Promise<void> {
    await this.tracks.delete({ id });
  }

  private get tracks() {
    return this.database.of(SubtitleTrackEntity);
  }
}
