export { CertificateIssued } from './certificates/certificate-issued.event';
export { Enrolments } from './enrolments/enrolments.service';
export { GraduationModule } from './graduation.module';
export { FamilyGraduated } from './graduations/family-graduated.event';
export { Graduations } from './graduations/graduations.service';
export { Programmes, type Programme } from './programmes/programmes.service';
