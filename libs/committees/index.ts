export { CommitteeChanged } from './committee-changed.event';
export { CommitteesModule } from './committees.module';
