import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  // Questions are between a family and its school: nobody above reads them.
  'question.answer': ['instructor', 'coordinator'],
  'question.publish': ['coordinator'],
  'question.figures': ['coordinator', 'instructor', 'district_officer', 'city_officer', 'auditor'],
  'station.manage': ['coordinator', 'district_officer', 'city_officer'],
  // Whoever works at a unit can be its counsellor; which appointments she sees is the station's to say.
  'station.counsel': ['coordinator', 'instructor', 'class_teacher', 'district_officer', 'city_officer'],
});
