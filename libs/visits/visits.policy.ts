import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

// Notes about single families: for the class teacher of the own class and the school, and for nobody above.
definePolicy<Role>({
  'visit.view': ['class_teacher', 'coordinator'],
  'visit.record': ['class_teacher', 'coordinator'],
});
