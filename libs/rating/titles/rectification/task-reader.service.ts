import { Injectable } from '@nestjs/common';
import { Standards } from '../../standards/standards.service';
import { RectificationRepository } from './rectification.repository';
import { taskView, type RectificationTaskView } from './rectification.view';

/** The tasks of a title, as they are shown. */
@Injectable()
export class TaskReader {
  constructor(
    private readonly tasks: RectificationRepository,
    private readonly standards: Standards,
  ) {}

  async of(titleId: string, locale: string): Promise<RectificationTaskView[]> {
    const tasks = await this.tasks.listOpen(titleId);
    const [first] = tasks;
    if (!first) return [];
    const { document } = await this.standards.get(first.standardId);
    const papers = await this.tasks.listPapers(tasks.map(({ id }) => id));
    return tasks.map((task) => taskView(task, papers, document, locale));
  }

  /** How many of the tasks have no word of the school yet. */
  async countUnanswered(titleId: string): Promise<number> {
    const tasks = await this.tasks.listOpen(titleId);
    return tasks.filter(({ word }) => word === '').length;
  }
}
