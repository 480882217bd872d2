import type { Outline } from './outline.rule';

export interface OutlineActs {
  onChange: (next: Outline) => void;
  onOpen: (lessonKey: string) => void;
}
