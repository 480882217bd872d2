import { Injectable } from '@nestjs/common';
import { NotFound } from '@libs/platform';
import { TitleCheckRepository } from '../checks/title-check.repository';
import { TaskReader } from '../rectification/task-reader.service';
import type { TitleDetailView } from './title-detail.view';
import { TitleTimeline } from './title-timeline.service';
import { TitlesQuery, type TitleRow } from './titles.query';

type Parts = Pick<TitleDetailView, 'tasks' | 'timeline' | 'check'>;

/** One title with all that hangs on it. */
@Injectable()
export class TitleReader {
  constructor(
    private readonly query: TitlesQuery,
    private readonly tasks: TaskReader,
    private readonly timeline: TitleTimeline,
    private readonly checks: TitleCheckRepository,
  ) {}

  async read(id: string, withNames: boolean, locale: string): Promise<Parts & { row: TitleRow }> {
    const row = await this.query.one(id);
    if (!row) throw new NotFound('title.not-found', 'There is no such title.');
    return {
      row,
      tasks: await this.tasks.of(id, locale),
      timeline: await this.timeline.of(id, withNames),
      check: await this.checks.findLast(id),
    };
  }
}
