export { Catalogue } from './catalogue';
export { CatalogueModule } from './catalogue.module';
export { CourseArchived } from './course-archived.event';
export { CoursePublished } from './course-published.event';
export { AuthoringService } from './courses/authoring.service';
export type { CourseKind } from './courses/course-kinds.rule';
export { ReviewService } from './courses/review.service';
export { OutlineService } from './outlines/outline.service';
export type { QuizAnswer } from './outlines/quiz-score.rule';
