import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  // What a family writes is between it and its school: nobody above reads it.
  'practice.answer': ['instructor', 'coordinator'],
  'practice.show': ['coordinator'],
  'practice.figures': ['coordinator', 'instructor', 'district_officer', 'city_officer', 'auditor'],
});
