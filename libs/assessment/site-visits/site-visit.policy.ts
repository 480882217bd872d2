import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  'site-visit.view': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  'site-visit.plan': ['city_officer'],
  /** The school has one word on the report. */
  'site-visit.answer': ['coordinator'],
  /** Those named as visitors, and of them only theirs. */
  'site-visit.record': ['reviewer'],
});
