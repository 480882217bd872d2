import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationModule } from '@libs/organization';
import { Callers } from '@libs/platform';
import { GrantedRoles } from './access/granted-roles';
import { RoleGrantEntity } from './access/role-grant.entity';
import { RoleGrantRepository } from './access/role-grant.repository';
import { MeController } from './people/me.controller';
import { Passwords } from './people/passwords';
import { People } from './people/people.service';
import { PersonEntity } from './people/person.entity';
import { PersonRepository } from './people/person.repository';
import { PhoneVault } from './people/phone-vault';
import { SessionCookie } from './sessions/session-cookie';
import { SessionEntity } from './sessions/session.entity';
import { SessionJobs } from './sessions/session.job';
import { SessionRepository } from './sessions/session.repository';
import { SessionsController } from './sessions/sessions.controller';
import { Sessions } from './sessions/sessions.service';
import { SignIn } from './sessions/sign-in.service';

/** Global because every route asks who calls. */
@Global()
@Module({
  imports: [OrganizationModule, TypeOrmModule.forFeature([PersonEntity, RoleGrantEntity, SessionEntity])],
  controllers: [SessionsController, MeController],
  providers: [
    PersonRepository,
    PhoneVault,
    Passwords,
    People,
    RoleGrantRepository,
    GrantedRoles,
    SessionRepository,
    SessionCookie,
    Sessions,
    { provide: Callers, useExisting: Sessions },
    SignIn,
    SessionJobs,
  ],
  exports: [Callers, People, Sessions, GrantedRoles, PhoneVault],
})
export class IdentityModule {}
