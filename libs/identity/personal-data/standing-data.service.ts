import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GrantedRoles } from '../access/granted-roles';
import { AccountActivationRepository } from '../activations/account-activation.repository';
import { GuardianInvitationsRepository } from '../joining/guardian-invitations.repository';
import { People } from '../people/people.service';
import { PersonalData } from './personal-data.service';

/** What others have written down about a person: roles given, passwords made, and entries on rosters under the same phone. */
@Injectable()
export class StandingData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly granted: GrantedRoles,
    private readonly invitations: GuardianInvitationsRepository,
    private readonly people: People,
    private readonly activations: AccountActivationRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.contribute('roles', async (personId) => {
      const held = await this.granted.listOf(personId);
      return held.map(({ role, unitName }) => ({ role, unitName }));
    });
    this.personalData.contribute('passwordsMadeByOthers', async (personId) => {
      const made = await this.activations.listOf(personId);
      return made.map(({ occasion, issuedAt }) => ({ occasion, issuedAt: issuedAt.toISOString() }));
    });
    this.personalData.contribute('rosterEntries', async (personId) => {
      const { phoneHash } = await this.people.get(personId);
      return phoneHash === null ? [] : this.invitations.listOfPhone(phoneHash);
    });
  }
}
