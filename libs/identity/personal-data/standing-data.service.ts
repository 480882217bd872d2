import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GrantedRoles } from '../access/granted-roles';
import { GuardianInvitationsRepository } from '../joining/guardian-invitations.repository';
import { People } from '../people/people.service';
import { PersonalData } from './personal-data.service';

/** What others have written down about a person: roles given, and entries on rosters under the same phone. */
@Injectable()
export class StandingData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly granted: GrantedRoles,
    private readonly invitations: GuardianInvitationsRepository,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.personalData.contribute('roles', async (personId) => {
      const held = await this.granted.listOf(personId);
      return held.map(({ role, unitName }) => ({ role, unitName }));
    });
    this.personalData.contribute('rosterEntries', async (personId) => {
      const { phoneHash } = await this.people.get(personId);
      return phoneHash === null ? [] : this.invitations.listOfPhone(phoneHash);
    });
  }
}
