import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  // Each for the own unit alone: the city asks the city, a school asks its families.
  'survey.write': ['coordinator', 'district_officer', 'city_officer'],
  'survey.results': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
});
