import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  'plan.view': ['class_teacher', 'instructor', 'coordinator', 'district_officer', 'city_officer', 'auditor'],
  'plan.write': ['coordinator'],
  /** Which schools have published, for bureaus. */
  'plan.oversee': ['district_officer', 'city_officer', 'auditor'],
  /** The city's model plans; schools see the published ones with `plan.view`. */
  'model-plan.write': ['city_officer'],
});
