import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, Conflict, Malformed, newId, NotFound, Refused, type Caller } from '@libs/platform';
import { FacultyAccess } from '../faculty-access.service';
import type { CommunitySessionBody, CommunitySessionChangeBody, NewPairingBody } from './outreach.dto';
import { OutreachQuery } from './outreach.query';
import { OutreachRepository } from './outreach.repository';

/** A school writes down whom it helps, and what it does for communities. */
@Injectable()
export class OutreachDesk {
  constructor(
    private readonly access: FacultyAccess,
    private readonly units: Units,
    private readonly rows: OutreachRepository,
    private readonly query: OutreachQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `outreach.unusable` naming the field; Malformed `until` */
  async pair(caller: Caller, schoolId: string, body: NewPairingBody): Promise<void> {
    const school = await this.access.school(caller, 'outreach.write', schoolId);
    if (body.until && body.until < body.since) {
      throw new Malformed([
        { field: 'until', code: 'day.before-start', message: 'lies before the first day' },
      ]);
    }
    await this.checkPartner(school, body.partnerId);
    await this.checkStudio(school, body.studioId);
    await this.rows.addPairing({
      id: newId(),
      schoolId: school.id,
      partnerId: body.partnerId,
      studioId: body.studioId ?? null,
      sinceDay: body.since,
      untilDay: body.until ?? null,
      recordedBy: caller.personId,
      createdAt: this.clock.now(),
      archivedAt: null,
    });
  }

  /** Puts a pairing away, or takes it back. @throws NotFound `outreach.not-found` */
  async setPairingAway(caller: Caller, id: string, away: boolean): Promise<void> {
    await this.own(caller, (await this.rows.findPairing(id))?.schoolId);
    await this.rows.archivePairing(id, away ? this.clock.now() : null);
  }

  /** @throws Refused `outreach.unusable` naming the field */
  async addSession(caller: Caller, schoolId: string, body: CommunitySessionBody): Promise<void> {
    const school = await this.access.school(caller, 'outreach.write', schoolId);
    await this.checkStudio(school, body.studioId);
    await this.rows.addSession({
      id: newId(),
      schoolId: school.id,
      ...fieldsOf(body),
      revision: 1,
      createdAt: this.clock.now(),
      archivedAt: null,
    });
  }

  /** @throws Conflict `outreach.changed-meanwhile` when `revision` is not the last one */
  async changeSession(caller: Caller, id: string, body: CommunitySessionChangeBody): Promise<void> {
    const school = await this.own(caller, (await this.rows.findSession(id))?.schoolId);
    await this.checkStudio(school, body.studioId);
    if (await this.rows.changeSession(id, body.revision, fieldsOf(body))) return;
    throw new Conflict('outreach.changed-meanwhile', 'Somebody else has changed this session meanwhile.');
  }

  async setSessionAway(caller: Caller, id: string, away: boolean): Promise<void> {
    await this.own(caller, (await this.rows.findSession(id))?.schoolId);
    await this.rows.archiveSession(id, away ? this.clock.now() : null);
  }

  private async own(caller: Caller, schoolId: string | undefined): Promise<UnitEntity> {
    const nothing = new NotFound('outreach.not-found', 'There is no such record.');
    if (!schoolId) throw nothing;
    return this.access.school(caller, 'outreach.write', schoolId).catch(() => Promise.reject(nothing));
  }

  private async checkPartner(school: UnitEntity, id: string): Promise<void> {
    const partner = await this.units.find(id);
    const city = `/${school.path.split('/')[1] ?? ''}/`;
    const isOther = partner?.kind === 'school' && !partner.archivedAt && partner.id !== school.id;
    if (isOther && partner.path.startsWith(city)) return;
    throw unusable('partnerId', 'outreach.no-such-school', 'must be another school of the city');
  }

  /** Whoever speaks for a studio belongs to it. */
  private async checkStudio(school: UnitEntity, id: string | null | undefined): Promise<void> {
    if (!id || (await this.query.takesPart(school.id, id))) return;
    throw unusable('studioId', 'outreach.not-of-studio', 'must be a studio with somebody of this school');
  }
}

const fieldsOf = ({ community, title, place, startsAt, studioId, participants }: CommunitySessionBody) => ({
  ...{ community, title, place, startsAt },
  studioId: studioId ?? null,
  participants: participants ?? null,
});

const unusable = (field: string, code: string, message: string): Refused =>
  new Refused('outreach.unusable', 'Some of this cannot be.', { errors: [{ field, code, message }] });
