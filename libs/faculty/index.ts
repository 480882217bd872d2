export { FacultyChanged } from './faculty-changed.event';
export { FacultyModule } from './faculty.module';
export { InstructorCounts, type GradeInstructors } from './members/instructor-counts.query';
export { Outreach } from './outreach/outreach.service';
export { Studios } from './studios/studios.service';
export { trainedHours, trainingWindow } from './trainings/training-window.rule';
