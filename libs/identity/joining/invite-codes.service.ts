import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, newId, NotFound, reaches, type Caller, type PageQuery } from '@libs/platform';
import type { InviteCodeEntity } from './invite-code.entity';
import { newInviteCode } from './invite-code.rule';
import { InviteCodesRepository } from './invite-codes.repository';

const daySeconds = 86_400;

/** Codes by which the parents of a class join. */
@Injectable()
export class InviteCodes {
  constructor(
    private readonly repository: InviteCodesRepository,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** Codes of the class that work now. @throws NotFound outside of the caller's reach */
  async listOf(caller: Caller, classId: string, query: PageQuery): Promise<[InviteCodeEntity[], number]> {
    await this.classWithin(caller, classId);
    return this.repository.listValidOf(classId, this.clock.now(), query);
  }

  /** @throws NotFound outside of the caller's reach */
  async issue(caller: Caller, classId: string, days: number): Promise<InviteCodeEntity> {
    await this.classWithin(caller, classId);
    const now = this.clock.now();
    const code: InviteCodeEntity = {
      id: newId(),
      classId,
      code: newInviteCode(),
      createdBy: caller.personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * daySeconds * 1000),
      revokedAt: null,
    };
    await this.repository.add(code);
    return code;
  }

  /** @throws NotFound outside of the caller's reach */
  async revoke(caller: Caller, id: string): Promise<void> {
    const code = await this.repository.find(id);
    if (!code) throw unknown();
    await this.classWithin(caller, code.classId);
    await this.repository.revoke(id, this.clock.now());
  }

  /** The class a code that works leads to; null for any other. */
  async classOf(code: string): Promise<UnitEntity | null> {
    const found = await this.repository.findValid(code, this.clock.now());
    const unit = found && (await this.units.find(found.classId));
    return unit && !unit.archivedAt ? unit : null;
  }

  private async classWithin(caller: Caller, classId: string): Promise<UnitEntity> {
    const unit = await this.units.find(classId);
    const stands = unit?.kind === 'class' && !unit.archivedAt;
    if (!stands || !reaches(caller, 'class.invite', unit.path)) throw unknown();
    return unit;
  }
}

const unknown = () => new NotFound('unit.not-found', 'There is no such class.');
