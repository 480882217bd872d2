import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import {
  Clock,
  Conflict,
  newId,
  NotFound,
  reach,
  readSpreadsheet,
  Refused,
  type Caller,
  type Sheet,
} from '@libs/platform';
import type { TitleImportEntity } from '../title.entity';
import { judgeTitleLines, type TitleRow } from './title-lines.rule';
import { TitleRepository } from '../title.repository';
import { TitleImportRepository } from './title-import.repository';
import { TitleWriter } from './title-writer.service';

const right = 'rating.import-titles';
const mostLines = 20_000;

/** Titles from paper: a preview with a verdict for every line, then all of them or none. */
@Injectable()
export class TitleImports {
  constructor(
    private readonly units: Units,
    private readonly titles: TitleRepository,
    private readonly imports: TitleImportRepository,
    private readonly writer: TitleWriter,
    private readonly clock: Clock,
  ) {}

  /** @throws what `readSpreadsheet` throws; Refused `title-import.empty`, `title-import.too-long` */
  async preview(caller: Caller, filename: string, bytes: Buffer): Promise<TitleImportEntity> {
    const rows = firstSheet(await readSpreadsheet(bytes));
    if (rows.length > mostLines) throw new Refused('title-import.too-long', 'The list has too many lines.');
    const paths = reach(caller, right);
    const schools = (await Promise.all(paths.map((path) => this.units.below(path, 'school')))).flat();
    const known = (await Promise.all(paths.map((path) => this.titles.listBelow(path)))).flat();
    const lines = judgeTitleLines(rows, schools.map(schoolOf), known);
    if (lines.length === 0) throw new Refused('title-import.empty', 'The list has no line with a title.');
    const name = filename.slice(0, 200);
    const drafted = {
      id: newId(),
      personId: caller.personId,
      filename: name,
      state: 'PREVIEWED' as const,
      lines,
    };
    const made = { ...drafted, createdAt: this.clock.now(), committedAt: null };
    await this.imports.add(made);
    return made;
  }

  /** @throws NotFound `title-import.not-found`; Refused `title-import.has-errors`; Conflict `title-import.committed` */
  async commit(caller: Caller, id: string): Promise<TitleImportEntity> {
    const found = await this.imports.find(id);
    if (!found || found.personId !== caller.personId) {
      throw new NotFound('title-import.not-found', 'There is no such list.');
    }
    if (found.state === 'COMMITTED') throw new Conflict('title-import.committed', 'This list is in already.');
    if (found.lines.some((line) => line.verdict === 'error')) {
      throw new Refused('title-import.has-errors', 'The list has lines with errors; nothing was taken over.');
    }
    await this.writer.write(found, reach(caller, right));
    return { ...found, state: 'COMMITTED', committedAt: this.clock.now() };
  }
}

const schoolOf = ({ id, code, name }: UnitEntity) => ({ id, code, name });

/** The first sheet is the list; the template's second one is advice. */
function firstSheet(sheets: Sheet[]): TitleRow[] {
  const list = sheets.find(({ rows }) => rows.length > 0);
  return list?.rows.map(({ number, cells }) => ({ sheet: list.name, line: number, cells })) ?? [];
}
