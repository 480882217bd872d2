import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

// Names of parents: for the school and the own class alone; bureaus see figures in the rating.
definePolicy<Role>({
  'committee.view': ['class_teacher', 'coordinator'],
  'committee.manage': ['class_teacher', 'coordinator'],
});
