import { definePolicy } from '@libs/platform';
import type { Role } from '../vocabulary';

definePolicy<Role>({
  'school-year.manage': ['city_officer'],
});
