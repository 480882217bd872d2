import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import {
  Clock,
  Conflict,
  Malformed,
  newId,
  NotFound,
  reaches,
  Transactions,
  type Caller,
} from '@libs/platform';
import { FacultyAccess } from '../faculty-access.service';
import type { NewStudioBody, StudioChangeBody } from './studio.dto';
import type { StudioEntity } from './studio.entity';
import { StudioRepository } from './studio.repository';

/** Keeping the register of studios; districts keep theirs, the city all. */
@Injectable()
export class StudioDesk {
  constructor(
    private readonly units: Units,
    private readonly access: FacultyAccess,
    private readonly studios: StudioRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws NotFound `unit.not-found`, `faculty.not-found`; Malformed `latitude` */
  async add(caller: Caller, body: NewStudioBody): Promise<string> {
    const unit = await this.keeper(caller, body.unitId);
    const memberIds = await this.people(caller, body.leaderId, body.memberIds ?? []);
    const studio: StudioEntity = {
      id: newId(),
      unitId: unit.id,
      name: body.name.trim(),
      leaderId: body.leaderId,
      introduction: (body.introduction ?? '').trim(),
      address: (body.address ?? '').trim(),
      longitude: body.longitude ?? null,
      latitude: body.latitude ?? null,
      communities: namesOf(body.communities ?? []),
      revision: 1,
      createdAt: this.clock.now(),
      archivedAt: null,
    };
    checkPlace(studio);
    await this.transactions.run(async () => {
      await this.studios.add(studio);
      await this.studios.setMembers(studio.id, memberIds);
    });
    return studio.id;
  }

  /** @throws Conflict `studio.changed-meanwhile` when `revision` is not the last one */
  async change(caller: Caller, id: string, body: StudioChangeBody): Promise<void> {
    await this.mine(caller, id);
    if (body.unitId) await this.keeper(caller, body.unitId);
    await this.transactions.run(async () => {
      const studio = await this.studios.lock(id);
      if (studio?.revision !== body.revision) {
        throw new Conflict('studio.changed-meanwhile', 'Somebody else has changed this studio meanwhile.', {
          revision: studio?.revision,
        });
      }
      const { memberIds, revision, communities, ...rest } = body;
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      const next: StudioEntity = { ...studio, ...given, revision: revision + 1 };
      if (communities) next.communities = namesOf(communities);
      checkPlace(next);
      const people = await this.people(caller, next.leaderId, memberIds ?? []);
      await this.studios.change(id, next);
      if (memberIds) await this.studios.setMembers(id, people);
    });
  }

  async archive(caller: Caller, id: string): Promise<void> {
    await this.mine(caller, id);
    await this.studios.change(id, { archivedAt: this.clock.now() });
  }

  async restore(caller: Caller, id: string): Promise<void> {
    await this.mine(caller, id);
    await this.studios.change(id, { archivedAt: null });
  }

  /** @throws NotFound `studio.not-found` */
  private async mine(caller: Caller, id: string): Promise<StudioEntity> {
    const studio = await this.studios.find(id);
    const unit = studio && (await this.units.find(studio.unitId));
    if (studio && unit && reaches(caller, 'studio.manage', unit.path)) return studio;
    throw new NotFound('studio.not-found', 'There is no such studio.');
  }

  private async keeper(caller: Caller, id: string): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    const keeps =
      unit && ['district', 'city'].includes(unit.kind) && reaches(caller, 'studio.manage', unit.path);
    if (!keeps) throw new NotFound('unit.not-found', 'There is no such district or city.');
    return unit;
  }

  /** Checks that all of them are within the caller's reach; answers the members without the leader. */
  private async people(caller: Caller, leaderId: string, memberIds: string[]): Promise<string[]> {
    const others = [...new Set(memberIds)].filter((id) => id !== leaderId);
    await Promise.all([leaderId, ...others].map((id) => this.access.member(caller, 'studio.manage', id)));
    return others;
  }
}

const namesOf = (communities: string[]): string[] => [
  ...new Set(communities.map((name) => name.trim()).filter((name) => name !== '')),
];

/** @throws Malformed `latitude` for half a place */
function checkPlace({ longitude, latitude }: Pick<StudioEntity, 'longitude' | 'latitude'>): void {
  if ((longitude === null) === (latitude === null)) return;
  const field = longitude === null ? 'longitude' : 'latitude';
  throw new Malformed([{ field, code: 'place.half', message: 'is needed beside the other one' }]);
}
