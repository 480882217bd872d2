import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import {
  Clock,
  dayOf,
  Malformed,
  newId,
  NotFound,
  pageOf,
  reach,
  reaches,
  type Caller,
  type Page,
} from '@libs/platform';
import { FacultyAccess } from '../faculty-access.service';
import type { CandidateQuery, NewTalentBody, TalentQuery } from './talent.dto';
import { TalentRepository } from './talent.repository';
import type { CandidateView, TalentView } from './talent.view';
import { TalentsQuery, type TalentRow } from './talents.query';

/** Levels (骨干, 名师, 专家) that districts and the city grant to people of the registers. */
@Injectable()
export class Talents {
  constructor(
    private readonly access: FacultyAccess,
    private readonly units: Units,
    private readonly talents: TalentRepository,
    private readonly query: TalentsQuery,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, query: TalentQuery): Promise<Page<TalentView>> {
    const [rows, total] = await this.query.page(await this.within(caller, query.district), query, this.today);
    return pageOf(
      rows.map((row) => this.view(caller, row)),
      query,
      total,
    );
  }

  async candidates(caller: Caller, query: CandidateQuery): Promise<Page<CandidateView>> {
    const [rows, total] = await this.query.candidates(reach(caller, 'talent.grant'), query);
    return pageOf(rows, query, total);
  }

  /** @throws NotFound `unit.not-found`, `faculty.not-found`; Malformed `until` */
  async grant(caller: Caller, body: NewTalentBody): Promise<TalentView> {
    const granter = await this.granter(caller, body.unitId);
    const { member, school } = await this.access.member(caller, 'talent.grant', body.memberId);
    if (!school.path.startsWith(granter.path)) {
      throw new NotFound('faculty.not-found', 'There is nobody of this id in the register.');
    }
    if (body.until < body.since) {
      throw new Malformed([
        { field: 'until', code: 'day.before-start', message: 'lies before the first day' },
      ]);
    }
    const id = newId();
    await this.talents.add({
      id,
      memberId: member.id,
      unitId: granter.id,
      level: body.level,
      documentNumber: body.documentNumber.trim(),
      sinceDay: body.since,
      untilDay: body.until,
      recordedBy: caller.personId,
      createdAt: this.clock.now(),
      withdrawnAt: null,
    });
    return this.one(caller, id);
  }

  /** Only by who granted it or stands above; `back` undoes it. @throws NotFound `talent.not-found` */
  async withdraw(caller: Caller, id: string, back = false): Promise<TalentView> {
    const found = await this.query.one(id);
    if (!found || !reaches(caller, 'talent.grant', found.grantedByPath)) {
      throw new NotFound('talent.not-found', 'There is no such level.');
    }
    await this.talents.withdraw(id, back ? null : this.clock.now());
    return this.one(caller, id);
  }

  private async one(caller: Caller, id: string): Promise<TalentView> {
    const row = await this.query.one(id);
    if (!row) throw new NotFound('talent.not-found', 'There is no such level.');
    return this.view(caller, row);
  }

  private async granter(caller: Caller, id: string): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    const grants =
      unit && ['district', 'city'].includes(unit.kind) && reaches(caller, 'talent.grant', unit.path);
    if (!grants) throw new NotFound('unit.not-found', 'There is no such district or city.');
    return unit;
  }

  /** The caller's own reach, or one district of it. */
  private async within(caller: Caller, district: string | undefined): Promise<string[]> {
    if (!district) return reach(caller, 'faculty.view');
    const unit = await this.units.find(district);
    if (unit && reaches(caller, 'faculty.view', unit.path)) return [unit.path];
    throw new NotFound('unit.not-found', 'There is no such district.');
  }

  private view(caller: Caller, row: TalentRow): TalentView {
    const { grantedByPath, withdrawn, ...shown } = row;
    const over = row.until < this.today;
    const state = Number(withdrawn) ? 'withdrawn' : over ? 'over' : 'standing';
    return { ...shown, state, mayWithdraw: reaches(caller, 'talent.grant', grantedByPath) };
  }

  private get today(): string {
    return dayOf(this.clock.now());
  }
}
