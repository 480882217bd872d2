export { isTooLate, planStanding, publishingDeadline, type PlanYear } from './gates/timeliness.rule';
export { supplyTogether } from './gates/supply.rule';
export { PlanPublished } from './plan-published.event';
export { PlansModule } from './plans.module';
export { TeachingPlans } from './teaching-plans';
