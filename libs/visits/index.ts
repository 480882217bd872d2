export { countingKinds } from './visit-kind.rule';
export { VisitsChanged } from './visits-changed.event';
export { VisitsModule } from './visits.module';
