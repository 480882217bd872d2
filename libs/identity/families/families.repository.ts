import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock, Database, newId } from '@libs/platform';
import { GuardianshipEntity, type GuardianshipSource } from './guardianship.entity';
import { PupilEntity } from './pupil.entity';
import { nameKey, tidyName } from './pupil-name.rule';
import type { Relation } from './relation.rule';

export interface NewPupil {
  classId: string;
  name: string;
}

export interface NewLink {
  pupilId: string;
  personId: string;
  relation: Relation;
  source: GuardianshipSource;
  /** When it began; now, unless history is being laid down. */
  since: Date;
}

@Injectable()
export class FamiliesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  findPupil(id: string): Promise<PupilEntity | null> {
    return this.pupils.findOneBy({ id, leftAt: IsNull() });
  }

  /** Also one who has left. */
  findPupilEver(id: string): Promise<PupilEntity | null> {
    return this.pupils.findOneBy({ id });
  }

  findPupilByName(classId: string, name: string): Promise<PupilEntity | null> {
    return this.pupils.findOneBy({ classId, activeKey: nameKey(name) });
  }

  /** In one statement. Ids in the order of the pupils. */
  async addPupils(pupils: NewPupil[]): Promise<string[]> {
    const createdAt = this.clock.now();
    const rows = pupils.map(({ classId, name }) => ({
      id: newId(),
      classId,
      name: tidyName(name),
      activeKey: nameKey(name),
      createdAt,
      leftAt: null,
      movedAt: null,
    }));
    if (rows.length > 0) await this.pupils.insert(rows);
    return rows.map((row) => row.id);
  }

  async changePupil(
    id: string,
    change: Partial<Pick<PupilEntity, 'name' | 'activeKey' | 'classId' | 'leftAt' | 'movedAt'>>,
  ): Promise<void> {
    await this.pupils.update({ id }, change);
  }

  /** A link that was ended begins again; one that stands takes the new relation. */
  async link(links: NewLink[]): Promise<void> {
    if (links.length === 0) return;
    const rows = links.map((link) => [
      newId(),
      link.pupilId,
      link.personId,
      link.relation,
      link.source,
      link.since,
    ]);
    await this.database.execute(
      `INSERT INTO guardianships (id, pupil_id, person_id, relation, source, created_at) VALUES ?
       ON DUPLICATE KEY UPDATE relation = VALUES(relation), ended_at = NULL`,
      [rows],
    );
  }

  /** False when there was no such link. */
  async unlink(pupilId: string, personId: string, at: Date): Promise<boolean> {
    const ended = await this.guardianships.update({ pupilId, personId, endedAt: IsNull() }, { endedAt: at });
    return (ended.affected ?? 0) > 0;
  }

  private get pupils() {
    return this.database.of(PupilEntity);
  }

  private get guardianships() {
    return this.database.of(GuardianshipEntity);
  }
}
