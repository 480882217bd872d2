import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Conflict, Forbidden, NotFound, reaches, Transactions, type Caller } from '@libs/platform';
import { GrantedRoles } from '../access/granted-roles';
import { mayAppoint, type GrantableRole } from './grantable.rule';
import { StaffAccounts } from './staff-accounts.service';
import { appointedView, type AppointedView } from './staff.view';

export interface Appointment {
  /** E.164. */
  phone: string;
  name: string;
  role: GrantableRole;
  unitId: string;
}

/** Giving and taking roles: each level appoints the one below it. */
@Injectable()
export class Appointments {
  constructor(
    private readonly units: Units,
    private readonly granted: GrantedRoles,
    private readonly accounts: StaffAccounts,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @throws NotFound outside of the caller's reach; Forbidden `staff.not-yours-to-appoint`; Conflict
   * `staff.already-appointed`, `staff.name-differs`, `staff.not-activated-yet`
   */
  appoint(caller: Caller, { phone, name, role, unitId }: Appointment): Promise<AppointedView> {
    return this.transactions.run(async () => {
      this.checkReach(caller, role, await this.units.find(unitId));
      const { personId, activation } = await this.accounts.of(caller, phone, name);
      const grantId = await this.give(caller, { personId, role, unitId });
      return appointedView(grantId, personId, activation);
    });
  }

  /**
   * Somebody whose account is known, from a register. Answers the grant's id.
   * @throws as `appoint`, and NotFound where the account is there no more
   */
  appointKnown(
    caller: Caller,
    { personId, role, unitId }: { personId: string; role: GrantableRole; unitId: string },
  ): Promise<string> {
    return this.transactions.run(async () => {
      this.checkReach(caller, role, await this.units.find(unitId));
      await this.accounts.checkKnown(caller, personId);
      return this.give(caller, { personId, role, unitId });
    });
  }

  /** @throws NotFound; Forbidden `staff.not-yours-to-appoint` */
  async dismiss(caller: Caller, grantId: string): Promise<void> {
    const grant = await this.granted.find(grantId);
    if (!grant) throw unknown();
    this.checkReach(caller, grant.role as GrantableRole, await this.units.find(grant.unitId));
    await this.granted.revoke(grantId, caller.personId);
    await this.accounts.changed(grant.personId);
  }

  /**
   * Takes back that the caller has taken a role away: it is given anew, and both stay in the records.
   * @throws NotFound also for what somebody else has taken away; Conflict `staff.already-appointed`
   */
  restore(caller: Caller, grantId: string): Promise<AppointedView> {
    return this.transactions.run(async () => {
      const grant = await this.granted.findRevoked(grantId);
      if (grant?.revokedBy !== caller.personId) throw unknown();
      const { personId, unitId } = grant;
      const role = grant.role as GrantableRole;
      this.checkReach(caller, role, await this.units.find(unitId));
      await this.accounts.checkKnown(caller, personId);
      return appointedView(await this.give(caller, { personId, role, unitId }), personId, null);
    });
  }

  /**
   * A new activation password, for somebody who has never used the last one.
   * @throws as `dismiss`; Refused `staff.active`; Forbidden `activation.not-yours-to-help`
   */
  async activateAgain(caller: Caller, grantId: string): Promise<AppointedView> {
    const grant = await this.granted.find(grantId);
    if (!grant) throw unknown();
    this.checkReach(caller, grant.role as GrantableRole, await this.units.find(grant.unitId));
    const activation = await this.accounts.renewActivation(caller, grant.personId);
    return appointedView(grantId, grant.personId, activation);
  }

  private async give(
    caller: Caller,
    { personId, role, unitId }: { personId: string; role: GrantableRole; unitId: string },
  ): Promise<string> {
    const held = await this.granted.listOf(personId);
    if (held.some((one) => one.role === role && one.unitId === unitId)) {
      throw new Conflict('staff.already-appointed', 'This person holds the role already.');
    }
    const grantId = await this.granted.grant({ personId, role, unitId, grantedBy: caller.personId });
    this.transactions.afterCommit(() => this.accounts.changed(personId));
    return grantId;
  }

  private checkReach(caller: Caller, role: GrantableRole, unit: UnitEntity | null): void {
    if (!unit || unit.archivedAt || !reaches(caller, 'staff.appoint', unit.path)) throw unknown();
    if (!mayAppoint(caller, role, unit)) {
      throw new Forbidden(
        'staff.not-yours-to-appoint',
        'This role over this unit is given by somebody else.',
      );
    }
  }
}

const unknown = () => new NotFound('staff.not-found', 'There is no such thing here.');
