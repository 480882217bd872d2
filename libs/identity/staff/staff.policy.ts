import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  'staff.read': ['coordinator', 'district_officer', 'city_officer', 'auditor', 'administrator'],
  // Which roles over what: grantable.rule.
  'staff.appoint': ['coordinator', 'district_officer', 'city_officer', 'administrator'],
});
