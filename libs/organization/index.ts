export { OrganizationModule } from './organization.module';
export { levelsOf, stageOfLevel } from './stage.rule';
export { requiredTopics } from './topics.rule';
export { UnitEntity } from './unit.entity';
export { pathsDownTo, Units } from './units.service';
export {
  roles,
  stages,
  topics,
  type Role,
  type SchoolKind,
  type Stage,
  type Topic,
  type UnitKind,
} from './vocabulary';
