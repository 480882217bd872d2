import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationModule } from '@libs/organization';
import { Callers } from '@libs/platform';
import { GrantedRoles } from './access/granted-roles';
import { RoleGrantEntity } from './access/role-grant.entity';
import { RoleGrantRepository } from './access/role-grant.repository';
import { AccountActivationEntity } from './activations/account-activation.entity';
import { AccountActivationRepository } from './activations/account-activation.repository';
import { Activations } from './activations/activations.service';
import { GuardianActivationsController } from './activations/guardian-activations.controller';
import { GuardianActivations } from './activations/guardian-activations.service';
import { ArchivedClassesQuery } from './classes/archived-classes.query';
import { ClassArchiveController } from './classes/class-archive.controller';
import { ClassArchiveRepository } from './classes/class-archive.repository';
import { ClassArchivingEntity } from './classes/class-archiving.entity';
import { ClassArchive } from './classes/class-archive.service';
import { Consents } from './consents/consents.service';
import { ConsentsController } from './consents/consents.controller';
import { ConsentsRepository } from './consents/consents.repository';
import { ConsentEntity } from './consents/consent.entity';
import { DataExportEntity } from './exports/data-export.entity';
import { DataExportRepository } from './exports/data-export.repository';
import { DataExports } from './exports/data-exports.service';
import { FamiliesQuery } from './families/families.query';
import { FamiliesRepository } from './families/families.repository';
import { Families } from './families/families.service';
import { GuardianshipEntity } from './families/guardianship.entity';
import { PupilEntity } from './families/pupil.entity';
import { AccountsController } from './joining/accounts.controller';
import { ChildrenController } from './joining/children.controller';
import { Enrolment } from './joining/enrolment.service';
import { FamilyLinks } from './joining/family-links.service';
import { GuardianInvitationEntity } from './joining/guardian-invitation.entity';
import { GuardianInvitationsRepository } from './joining/guardian-invitations.repository';
import { InvitationsController } from './joining/invitations.controller';
import { InviteCodeEntity } from './joining/invite-code.entity';
import { InviteCodesController } from './joining/invite-codes.controller';
import { InviteCodesRepository } from './joining/invite-codes.repository';
import { InviteCodes } from './joining/invite-codes.service';
import { JoiningDesk } from './joining/joining-desk.service';
import { Joining } from './joining/joining.service';
import { PupilFinder } from './joining/pupil-finder.service';
import { DeviceCookie } from './limits/device-cookie';
import { JoiningLimits } from './limits/joining-limits.service';
import { SignInLimits } from './limits/sign-in-limits.service';
import { Account } from './people/account.service';
import { MeController } from './people/me.controller';
import { Passwords } from './people/passwords';
import { People } from './people/people.service';
import { PersonEntity } from './people/person.entity';
import { PersonRepository } from './people/person.repository';
import { PhoneCipherRepository } from './people/phone-cipher.repository';
import { PhoneKeyRotation } from './people/phone-key-rotation.service';
import { PhoneVault } from './people/phone-vault';
import { ErasureRepository } from './personal-data/erasure.repository';
import { Erasure } from './personal-data/erasure.service';
import { IdentityData } from './personal-data/identity-data.service';
import { PersonalDataController } from './personal-data/personal-data.controller';
import { PersonalData } from './personal-data/personal-data.service';
import { StandingData } from './personal-data/standing-data.service';
import { ClassMoveEntity } from './promotion/class-move.entity';
import { PromotionRepository } from './promotion/promotion.repository';
import { Promotions } from './promotion/promotions.service';
import { PromotionsController } from './promotion/promotions.controller';
import { PromotionNews } from './promotion/promotion-news.service';
import { PromotionPreviews } from './promotion/promotion-previews.service';
import { PromotionMoves } from './promotion/promotion-moves.service';
import { SchoolPromotionEntity } from './promotion/school-promotion.entity';
import { RosterCommit } from './roster/imports/roster-commit.service';
import { RosterImportEntity } from './roster/imports/roster-import.entity';
import { RosterImportRowEntity } from './roster/imports/roster-import-row.entity';
import { RosterImportsController } from './roster/imports/roster-imports.controller';
import { RosterImportJobs } from './roster/imports/roster-imports.job';
import { RosterImportsRepository } from './roster/imports/roster-imports.repository';
import { RosterImports } from './roster/imports/roster-imports.service';
import { RosterPreview } from './roster/imports/roster-preview.service';
import { RosterWriter } from './roster/imports/roster-writer.service';
import { SchoolRosterQuery } from './roster/imports/school-roster.query';
import { SealedLines } from './roster/imports/sealed-lines.service';
import { LeftPupilsController } from './roster/left-pupils.controller';
import { LeftPupils } from './roster/left-pupils.service';
import { PupilsController } from './roster/pupils.controller';
import { Pupils } from './roster/pupils.service';
import { RosterExportController } from './roster/roster-export.controller';
import './roster/roster.policy';
import { RosterQuery } from './roster/roster.query';
import { RosterReach } from './roster/roster-reach.service';
import { CallerCache } from './sessions/caller-cache';
import { KnownCallers } from './sessions/known-callers';
import { SessionCookie } from './sessions/session-cookie';
import { SessionEntity } from './sessions/session.entity';
import { SessionJobs } from './sessions/session.job';
import { SessionRepository } from './sessions/session.repository';
import { SessionsController } from './sessions/sessions.controller';
import { Sessions } from './sessions/sessions.service';
import { SignIn } from './sessions/sign-in.service';
import { Appointments } from './staff/appointments.service';
import { StaffAccounts } from './staff/staff-accounts.service';
import { StaffController } from './staff/staff.controller';
import './staff/staff.policy';
import { StaffLists } from './staff/staff.query';

const entities = [
  PersonEntity,
  RoleGrantEntity,
  SessionEntity,
  AccountActivationEntity,
  PupilEntity,
  GuardianshipEntity,
  GuardianInvitationEntity,
  InviteCodeEntity,
  ConsentEntity,
  RosterImportEntity,
  RosterImportRowEntity,
  SchoolPromotionEntity,
  ClassArchivingEntity,
  ClassMoveEntity,
  DataExportEntity,
];

/** Global because every route asks who calls. */
@Global()
@Module({
  imports: [OrganizationModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    SessionsController,
    MeController,
    ConsentsController,
    InvitationsController,
    AccountsController,
    ChildrenController,
    InviteCodesController,
    PersonalDataController,
    PupilsController,
    LeftPupilsController,
    ClassArchiveController,
    GuardianActivationsController,
    StaffController,
    RosterExportController,
    RosterImportsController,
    PromotionsController,
  ],
  providers: [
    PersonRepository,
    PhoneVault,
    PhoneCipherRepository,
    PhoneKeyRotation,
    Passwords,
    People,
    RoleGrantRepository,
    GrantedRoles,
    SessionRepository,
    KnownCallers,
    CallerCache,
    SessionCookie,
    Sessions,
    { provide: Callers, useExisting: Sessions },
    SignIn,
    SessionJobs,
    Account,
    DeviceCookie,
    SignInLimits,
    JoiningLimits,
    ConsentsRepository,
    Consents,
    FamiliesQuery,
    FamiliesRepository,
    Families,
    InviteCodesRepository,
    InviteCodes,
    GuardianInvitationsRepository,
    PupilFinder,
    FamilyLinks,
    Enrolment,
    Joining,
    JoiningDesk,
    PersonalData,
    IdentityData,
    StandingData,
    ErasureRepository,
    Erasure,
    DataExportRepository,
    DataExports,
    RosterReach,
    RosterQuery,
    Pupils,
    LeftPupils,
    ArchivedClassesQuery,
    ClassArchiveRepository,
    ClassArchive,
    SealedLines,
    SchoolRosterQuery,
    RosterImportsRepository,
    RosterPreview,
    RosterWriter,
    RosterCommit,
    RosterImports,
    RosterImportJobs,
    PromotionRepository,
    PromotionMoves,
    PromotionNews,
    PromotionPreviews,
    Promotions,
    AccountActivationRepository,
    Activations,
    GuardianActivations,
    StaffAccounts,
    StaffLists,
    Appointments,
  ],
  exports: [
    Callers,
    People,
    Sessions,
    GrantedRoles,
    PhoneVault,
    Passwords,
    Families,
    PersonalData,
    DataExports,
    Appointments,
  ],
})
export class IdentityModule {}
