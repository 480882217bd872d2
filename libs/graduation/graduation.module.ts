import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivitiesModule } from '@libs/activities';
import { IdentityModule } from '@libs/identity';
import { LearningModule } from '@libs/learning';
import { OrganizationModule } from '@libs/organization';
import { PracticeModule } from '@libs/practice';
import { CertificateDesk } from './certificates/certificate-desk.service';
import { CertificateFaceQuery } from './certificates/certificate-face.query';
import { CertificateFiles } from './certificates/certificate-file.service';
import { CertificateRevocation } from './certificates/certificate-revocation.service';
import { CertificateEntity } from './certificates/certificate.entity';
import { CertificateJob } from './certificates/certificate.job';
import { CertificateRepository } from './certificates/certificate.repository';
import { CertificatesController } from './certificates/certificates.controller';
import { CheckLimit } from './certificates/check-limit.service';
import { OwnCertificatesController } from './certificates/own-certificates.controller';
import { CommendationCandidatesQuery } from './commendations/commendation-candidates.query';
import { CommendationCertificates } from './commendations/commendation-certificates.service';
import { CommendationChoice } from './commendations/commendation-choice.service';
import { CommendationRounds } from './commendations/commendation-rounds.service';
import { CommendationEntity, CommendationRoundEntity } from './commendations/commendation.entity';
import { CommendationJob } from './commendations/commendation.job';
import { CommendationRepository } from './commendations/commendation.repository';
import { Commendations } from './commendations/commendations';
import { OwnCommendationsController } from './commendations/own-commendations.controller';
import { OwnCommendations } from './commendations/own-commendations.service';
import { SchoolCommendationsController } from './commendations/school-commendations.controller';
import { SchoolCommendations } from './commendations/school-commendations.service';
import { CredentialIssuer } from './credentials/credential-issuer.service';
import { CredentialRegister } from './credentials/credential-register.service';
import { CertificateCredentialEntity, StatusListEntity } from './credentials/credential.entity';
import { CredentialRepository } from './credentials/credential.repository';
import { IssuerController } from './credentials/issuer.controller';
import { OwnCredentialQuery } from './credentials/own-credential.query';
import { OwnCredentialsController } from './credentials/own-credentials.controller';
import { OwnCredentials } from './credentials/own-credentials.service';
import { StatusLists } from './credentials/status-lists.service';
import { StageDiplomaEntity } from './diplomas/stage-diploma.entity';
import { StageDiplomaRepository } from './diplomas/stage-diploma.repository';
import { StageDiplomas } from './diplomas/stage-diplomas.service';
import { ClassEnrolmentQuery } from './enrolments/class-enrolment.query';
import { EnrolmentCandidateQuery } from './enrolments/enrolment-candidate.query';
import { EnrolmentEntity } from './enrolments/enrolment.entity';
import { EnrolmentRepository } from './enrolments/enrolment.repository';
import { Enrolments } from './enrolments/enrolments.service';
import { Judgements } from './enrolments/judgements.service';
import { LearningStates } from './enrolments/learning-states.service';
import { OnSiteWork } from './enrolments/on-site-work.service';
import { OpenEnrolmentQuery } from './enrolments/open-enrolment.query';
import { PupilsStates } from './enrolments/pupils-states.service';
import { OwnLearningController } from './enrolments/own-learning.controller';
import './graduation.policy';
import { GraduationAward } from './graduations/graduation-award.service';
import { GraduationData } from './graduations/graduation-data.service';
import { GraduationErasure } from './graduations/graduation-erasure.service';
import { GraduationFiguresQuery } from './graduations/graduation-figures.query';
import { GraduationEntity } from './graduations/graduation.entity';
import { GraduationJob } from './graduations/graduation.job';
import { GraduationRepository } from './graduations/graduation.repository';
import { Graduations } from './graduations/graduations.service';
import { SchoolGraduationsController } from './graduations/school-graduations.controller';
import { SchoolGraduations } from './graduations/school-graduations.service';
import { CertificateRecordController } from './ledger/certificate-record.controller';
import { CertificateRecords } from './ledger/certificate-records.service';
import { LedgerCatchUp } from './ledger/ledger-catch-up.service';
import { LedgerCheckQuery } from './ledger/ledger-check.query';
import { LedgerEntryEntity, LedgerFactsEntity, LedgerHeadEntity } from './ledger/ledger-entry.entity';
import { LedgerSourceQuery } from './ledger/ledger-source.query';
import { LedgerVerification } from './ledger/ledger-verification.service';
import { LedgerJob } from './ledger/ledger.job';
import { LedgerRepository } from './ledger/ledger.repository';
import { Ledger } from './ledger/ledger.service';
import { UnrecordedQuery } from './ledger/unrecorded.query';
import { ProgrammeEntity, ProgrammeVersionEntity } from './programmes/programme.entity';
import { ProgrammeRepository } from './programmes/programme.repository';
import { ProgrammesController } from './programmes/programmes.controller';
import { Programmes } from './programmes/programmes.service';
import { EnrolmentStreamQuery } from './recount/enrolment-stream.query';
import { GraduationRecount } from './recount/graduation-recount.service';
import { RecountRepository } from './recount/recount.repository';

const recount = [EnrolmentStreamQuery, RecountRepository, GraduationRecount];
const programmes = [ProgrammeRepository, Programmes];
const enrolments = [
  EnrolmentRepository,
  EnrolmentCandidateQuery,
  OpenEnrolmentQuery,
  Enrolments,
  OnSiteWork,
  Judgements,
  LearningStates,
  ClassEnrolmentQuery,
  PupilsStates,
];
const graduations = [
  GraduationRepository,
  GraduationAward,
  Graduations,
  GraduationErasure,
  GraduationData,
  GraduationJob,
  GraduationFiguresQuery,
  SchoolGraduations,
];
const certificates = [
  CertificateRepository,
  CertificateFaceQuery,
  CertificateDesk,
  CertificateFiles,
  CertificateRevocation,
  CertificateJob,
  CheckLimit,
];
const diplomas = [StageDiplomaRepository, StageDiplomas];
const commendations = [
  CommendationRepository,
  CommendationCandidatesQuery,
  CommendationChoice,
  CommendationRounds,
  CommendationCertificates,
  Commendations,
  SchoolCommendations,
  OwnCommendations,
  CommendationJob,
];
const credentials = [
  CredentialIssuer,
  CredentialRepository,
  CredentialRegister,
  StatusLists,
  OwnCredentialQuery,
  OwnCredentials,
];
const ledger = [
  LedgerRepository,
  LedgerSourceQuery,
  Ledger,
  UnrecordedQuery,
  CertificateRecords,
  LedgerCatchUp,
  LedgerJob,
  LedgerCheckQuery,
  LedgerVerification,
];

@Module({
  imports: [
    OrganizationModule,
    IdentityModule,
    LearningModule,
    ActivitiesModule,
    PracticeModule,
    TypeOrmModule.forFeature([
      ProgrammeEntity,
      ProgrammeVersionEntity,
      EnrolmentEntity,
      GraduationEntity,
      CertificateEntity,
      StageDiplomaEntity,
      CommendationRoundEntity,
      CommendationEntity,
      CertificateCredentialEntity,
      StatusListEntity,
      LedgerEntryEntity,
      LedgerHeadEntity,
      LedgerFactsEntity,
    ]),
  ],
  controllers: [
    ProgrammesController,
    OwnLearningController,
    OwnCertificatesController,
    CertificatesController,
    CertificateRecordController,
    OwnCredentialsController,
    IssuerController,
    SchoolGraduationsController,
    SchoolCommendationsController,
    OwnCommendationsController,
  ],
  providers: [
    ...programmes,
    ...enrolments,
    ...graduations,
    ...certificates,
    ...diplomas,
    ...commendations,
    ...credentials,
    ...ledger,
    ...recount,
  ],
  exports: [
    Programmes,
    Enrolments,
    PupilsStates,
    Graduations,
    Commendations,
    GraduationRecount,
    LedgerCatchUp,
    LedgerVerification,
  ],
})
export class GraduationModule {}
