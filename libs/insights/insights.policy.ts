import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  'insights.view-school': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  'insights.view-units': ['district_officer', 'city_officer', 'auditor'],
});
