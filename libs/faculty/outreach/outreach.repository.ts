import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { CommunitySessionEntity, SchoolPairingEntity } from './outreach.entity';

@Injectable()
export class OutreachRepository {
  constructor(private readonly database: Database) {}

  findPairing(id: string): Promise<SchoolPairingEntity | null> {
    return this.pairings.findOneBy({ id });
  }

  async addPairing(pairing: SchoolPairingEntity): Promise<void> {
    await this.pairings.insert(pairing);
  }

  async archivePairing(id: string, archivedAt: Date | null): Promise<void> {
    await this.pairings.update({ id }, { archivedAt });
  }

  findSession(id: string): Promise<CommunitySessionEntity | null> {
    return this.sessions.findOneBy({ id });
  }

  async addSession(session: CommunitySessionEntity): Promise<void> {
    await this.sessions.insert(session);
  }

  /** Whether it was still at the revision. */
  async changeSession(
    id: string,
    revision: number,
    change: Partial<Omit<CommunitySessionEntity, 'id'>>,
  ): Promise<boolean> {
    const { affected } = await this.sessions.update({ id, revision }, { ...change, revision: revision + 1 });
    return affected === 1;
  }

  async archiveSession(id: string, archivedAt: Date | null): Promise<void> {
    await this.sessions.update({ id }, { archivedAt });
  }

  private get pairings() {
    return this.database.of(SchoolPairingEntity);
  }

  private get sessions() {
    return this.database.of(CommunitySessionEntity);
  }
}
