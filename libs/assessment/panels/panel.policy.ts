import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  'panel.view': ['city_officer', 'auditor'],
  'panel.run': ['city_officer'],
});
