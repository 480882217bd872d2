import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  'certificate.revoke': ['coordinator', 'district_officer'],
  'commendation.confirm': ['coordinator'],
  'graduation.figures': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
});
