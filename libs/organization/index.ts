export { OrganizationModule } from './organization.module';
export { levelsOf, stageOfLevel } from './stage.rule';
export { requiredTopics } from './topics.rule';
export { UnitEntity } from './unit.entity';
export { pathsDownTo, Units } from './units.service';
export {
  roles,
  schoolKinds,
  stages,
  tiers,
  topics,
  unitKinds,
  type Role,
  type SchoolKind,
  type Stage,
  type Tier,
  type Topic,
  type UnitKind,
} from './vocabulary';
