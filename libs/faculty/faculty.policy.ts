import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  // Names of staff: of the own school, and of the own district and city, where levels are granted.
  'faculty.view': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  'faculty.manage': ['coordinator'],
  'talent.grant': ['district_officer', 'city_officer'],
  /** Whom a school helps, and what it does for communities; nobody is named in it. */
  'outreach.read': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  'outreach.write': ['coordinator'],
  'studio.manage': ['district_officer', 'city_officer'],
});
