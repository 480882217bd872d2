import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  dayOf,
  newId,
  NotFound,
  readSpreadsheet,
  Refused,
  type Caller,
} from '@libs/platform';
import { FacultyAccess } from '../faculty-access.service';
import type { TrainingImportEntity } from './training-import.entity';
import { TrainingImportRepository } from './training-import.repository';
import { TrainingWriter } from './training-writer.service';

const mostLines = 5000;

/** A school's trainings from its own list: a preview with a verdict for every line, then all of them or none. */
@Injectable()
export class TrainingImports {
  constructor(
    private readonly access: FacultyAccess,
    private readonly lists: TrainingImportRepository,
    private readonly writer: TrainingWriter,
    private readonly clock: Clock,
  ) {}

  /** @throws what `readSpreadsheet` throws; Refused `training-import.empty`, `training-import.too-long` */
  async preview(
    caller: Caller,
    schoolId: string,
    { name, bytes }: { name: string; bytes: Buffer },
  ): Promise<TrainingImportEntity> {
    await this.access.school(caller, 'faculty.manage', schoolId);
    // The first sheet is the list; the template's second one is advice.
    const [sheet] = await readSpreadsheet(bytes);
    const rows = sheet?.rows ?? [];
    if (rows.length > mostLines)
      throw new Refused('training-import.too-long', 'The list has too many lines.');
    const lines = await this.writer.judge(schoolId, rows, dayOf(this.clock.now()));
    if (lines.length === 0)
      throw new Refused('training-import.empty', 'The list has no line with a teacher.');
    const list: TrainingImportEntity = {
      id: newId(),
      schoolId,
      personId: caller.personId,
      filename: name,
      state: 'PREVIEWED',
      lines,
      createdAt: this.clock.now(),
      committedAt: null,
    };
    await this.lists.add(list);
    return list;
  }

  /**
   * @throws NotFound `training-import.not-found`; Refused `training-import.has-errors`; Conflict
   * `training-import.committed`, `training-import.changed` when the register is no longer the one of the preview
   */
  async commit(caller: Caller, id: string): Promise<TrainingImportEntity> {
    const list = await this.lists.find(id);
    if (!list || list.personId !== caller.personId) {
      throw new NotFound('training-import.not-found', 'There is no such list.');
    }
    await this.access.school(caller, 'faculty.manage', list.schoolId);
    if (list.state === 'COMMITTED') {
      throw new Conflict('training-import.committed', 'This list is in already.');
    }
    if (list.lines.some(({ verdict }) => verdict === 'error')) {
      throw new Refused(
        'training-import.has-errors',
        'The list has lines with errors; nothing was taken over.',
      );
    }
    await this.writer.write(list, this.clock.now());
    return { ...list, state: 'COMMITTED', committedAt: this.clock.now() };
  }
}
