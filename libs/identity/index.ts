export { RoleGrantEntity } from './access/role-grant.entity';
export { GrantedRoles } from './access/granted-roles';
export { IdentityModule } from './identity.module';
export { People, type NewPerson } from './people/people.service';
export { readPhone } from './people/phone.rule';
export { PersonEntity } from './people/person.entity';
export { Sessions } from './sessions/sessions.service';
