import { Injectable, type StreamableFile } from '@nestjs/common';
import {
  Clock,
  Conflict,
  documentOf,
  newId,
  NotFound,
  PaperShelf,
  Refused,
  Transactions,
} from '@libs/platform';
import type { AppealFileEntity } from './appeal-file.entity';
import type { AppealEntity } from './appeal.entity';
import { AppealRepository } from './appeal.repository';

/** Enough for one appeal. */
const mostFiles = 10;

/** The files with an appeal; who may see them is for the caller to ask. */
@Injectable()
export class AppealFiles {
  constructor(
    private readonly repository: AppealRepository,
    private readonly shelf: PaperShelf,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * A PDF, a picture or a .docx, judged by content, while the appeal is open. Its day is the one the appeal names: it was
   * there when the figures were frozen.
   * @throws Refused `paper.not-a-document`, `paper.infected`, `appeal.evidence-missing`, `appeal.too-many-files`;
   * Unavailable `paper.scan-unavailable`; Conflict `appeal.answered`
   */
  async add(
    appeal: AppealEntity,
    { name, bytes }: { name: string; bytes: Buffer },
  ): Promise<AppealFileEntity> {
    if (!appeal.evidenceDay) throw refused('evidence-missing');
    const file = await this.shelf.keep('appeal-evidence', await documentOf(name, bytes));
    try {
      return await this.transactions.run(async () => {
        if ((await this.repository.lock(appeal.id))?.state !== 'OPEN')
          throw new Conflict('appeal.answered', 'This appeal has been answered.');
        if ((await this.repository.filesOf([appeal.id])).length >= mostFiles) throw refused('too-many-files');
        const added = { id: newId(), appealId: appeal.id, title: name.slice(0, 200), file };
        return this.repository.addFile({ ...added, addedAt: this.clock.now() });
      });
    } catch (error) {
      await this.shelf.drop([file.key]);
      throw error;
    }
  }

  /** Of all these appeals, by appeal. */
  async listOf(appealIds: string[]): Promise<Map<string, AppealFileEntity[]>> {
    const files = await this.repository.filesOf(appealIds);
    const byAppeal = new Map<string, AppealFileEntity[]>();
    for (const file of files) byAppeal.set(file.appealId, [...(byAppeal.get(file.appealId) ?? []), file]);
    return byAppeal;
  }

  /** @throws NotFound `appeal.file-not-found` */
  async get(id: string): Promise<AppealFileEntity> {
    const found = await this.repository.findFile(id);
    if (!found) throw new NotFound('appeal.file-not-found', 'There is no such file.');
    return found;
  }

  open({ file }: AppealFileEntity): Promise<StreamableFile> {
    return this.shelf.open(file);
  }
}

const refused = (code: 'evidence-missing' | 'too-many-files'): Refused =>
  new Refused(`appeal.${code}`, 'This file cannot be added.', {
    errors: [{ field: 'file', code: `appeal.${code}`, message: 'cannot be added' }],
    details: { most: mostFiles },
  });
