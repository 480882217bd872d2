import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  /** The school's activities without anybody's name. */
  'activity.read': [
    'class_teacher',
    'instructor',
    'coordinator',
    'district_officer',
    'city_officer',
    'auditor',
  ],
  'activity.write': ['coordinator'],
  /** Stands in the hall and shows the code. */
  'activity.host': ['class_teacher', 'instructor', 'coordinator'],
  /** Names of families: the school's for its coordinator, the own class for its teacher (domain: people). */
  'activity.tick': ['class_teacher', 'coordinator'],
  /** What parents wrote, without names. */
  'activity.feedback': ['instructor', 'coordinator'],
  /** Counts only. */
  'activity.figures': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
});
