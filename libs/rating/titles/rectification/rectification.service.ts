import { Injectable, type StreamableFile } from '@nestjs/common';
import { Clock, Conflict, newId, NotFound, paperOf, PaperShelf, type Caller } from '@libs/platform';
import { SchoolAccess } from '../../schools/school-access.service';
import { TitleRepository } from '../title.repository';
import type { TaskAnswerBody } from './rectification.dto';
import type { RectificationTaskEntity } from './rectification.entity';
import { RectificationRepository } from './rectification.repository';

const write = 'rating.rectify';
const read = 'rating.view-school';
/** Papers beside one task. */
const mostPapers = 10;

/** What a school says and shows of having put things right. */
@Injectable()
export class Rectification {
  constructor(
    private readonly access: SchoolAccess,
    private readonly titles: TitleRepository,
    private readonly tasks: RectificationRepository,
    private readonly shelf: PaperShelf,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the title. @throws Conflict `rectification-task.changed-meanwhile`, `title.not-allowed` */
  async answer(caller: Caller, taskId: string, { word, version }: TaskAnswerBody): Promise<string> {
    const task = await this.openTask(caller, taskId);
    if (!(await this.tasks.answer(taskId, version, word.trim(), caller.personId))) {
      throw new Conflict('rectification-task.changed-meanwhile', 'Somebody else has written meanwhile.');
    }
    return task.titleId;
  }

  /** @throws Refused `paper.not-pdf-or-image`; Conflict `rectification-task.too-many-papers`, `title.not-allowed` */
  async addPaper(caller: Caller, taskId: string, file: { name: string; bytes: Buffer }): Promise<string> {
    const task = await this.openTask(caller, taskId);
    if ((await this.tasks.listPapers([taskId])).length >= mostPapers) {
      throw new Conflict('rectification-task.too-many-papers', 'This task has its most papers.');
    }
    const kept = await this.shelf.keep('rectification-papers', await paperOf(file.name, file.bytes));
    const added = { addedBy: caller.personId, addedAt: this.clock.now() };
    await this.tasks.addPaper({ id: newId(), taskId, file: kept, ...added });
    return task.titleId;
  }

  async removePaper(caller: Caller, paperId: string): Promise<string> {
    const paper = await this.tasks.findPaper(paperId);
    if (!paper) throw noPaper();
    const task = await this.openTask(caller, paper.taskId);
    await this.tasks.removePaper(paperId);
    await this.shelf.drop([paper.file.key]);
    return task.titleId;
  }

  async openPaper(caller: Caller, paperId: string): Promise<StreamableFile> {
    const paper = await this.tasks.findPaper(paperId);
    if (!paper) throw noPaper();
    await this.task(caller, paper.taskId, read);
    return this.shelf.open(paper.file);
  }

  private async openTask(caller: Caller, taskId: string): Promise<RectificationTaskEntity> {
    const { task, state } = await this.task(caller, taskId, write);
    if (state === 'RECTIFYING' && task.closedAt === null) return task;
    throw new Conflict('title.not-allowed', 'That is not possible in the state it is in.', { state });
  }

  private async task(
    caller: Caller,
    taskId: string,
    right: string,
  ): Promise<{ task: RectificationTaskEntity; state: string }> {
    const task = await this.tasks.find(taskId);
    const title = task && (await this.titles.find(task.titleId));
    if (!title) throw new NotFound('rectification-task.not-found', 'There is no such task.');
    await this.access.open(caller, title.unitId, right);
    return { task, state: title.state };
  }
}

const noPaper = () => new NotFound('paper.not-found', 'There is no such file.');
