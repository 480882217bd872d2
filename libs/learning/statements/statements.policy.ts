import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  'statements.export': ['city_officer', 'auditor'],
});
