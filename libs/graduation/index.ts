export { Enrolments } from './enrolments/enrolments.service';
export { GraduationModule } from './graduation.module';
export { FamilyGraduated } from './graduations/family-graduated.event';
export { Graduations } from './graduations/graduations.service';
