import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  'award.view': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  'award.print': ['city_officer'],
});
