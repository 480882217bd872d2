import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  'insights.view-school': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  // Names of single families: of the class teacher's own class only (class-progress.service).
  'insights.view-class': ['class_teacher', 'coordinator'],
  'audit.read': ['auditor'],
  'minors-audit.read': ['coordinator', 'auditor'],
  'minors-audit.record': ['coordinator'],
  'insights.view-units': ['district_officer', 'city_officer', 'auditor'],
  // Who reviews how strictly is for those who choose the reviewers.
  'insights.view-reviewers': ['city_officer', 'auditor'],
});
