import type { Stage, Topic } from '@libs/organization';

export interface Slide {
  title: string;
  points: string[];
  /** What is said while the slide stands. */
  spoken: string;
}

export interface Lecture {
  /** Fixed: names the file and finds the course again. */
  code: string;
  title: string;
  description: string;
  stages: Stage[];
  topics: Topic[];
  slides: Slide[];
  /** Statements after the lecture, with what is right about them. */
  questions: { text: string; right: boolean; explanation: string }[];
}
