import { definePolicy } from '@libs/platform';
import type { Role } from './vocabulary';

definePolicy<Role>({
  'unit.view': [
    'class_teacher',
    'instructor',
    'coordinator',
    'district_officer',
    'city_officer',
    'auditor',
    'administrator',
  ],
  'unit.manage': ['coordinator', 'city_officer'],
});
