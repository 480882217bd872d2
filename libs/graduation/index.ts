export { CertificateRevoked } from './certificates/certificate-revoked.event';
export { Enrolments } from './enrolments/enrolments.service';
export { PupilsStates, type GuardianState } from './enrolments/pupils-states.service';
export { GraduationModule } from './graduation.module';
export { FamilyGraduated } from './graduations/family-graduated.event';
export { Graduations } from './graduations/graduations.service';
export { LedgerCatchUp } from './ledger/ledger-catch-up.service';
export { LedgerVerification, type LedgerReport } from './ledger/ledger-verification.service';
export { GraduationRecount } from './recount/graduation-recount.service';
