export { countingKinds } from './visit-kind.rule';
export { VisitsModule } from './visits.module';
