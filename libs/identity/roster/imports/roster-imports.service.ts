import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { NotFound, readSpreadsheet, Refused, type Caller, type Sheet } from '@libs/platform';
import { readPhone } from '../../people/phone.rule';
import { RosterReach } from '../roster-reach.service';
import { RosterCommit } from './roster-commit.service';
import type { ImportRowQuery } from './roster-import.dto';
import type { RosterImportEntity } from './roster-import.entity';
import type { RosterImportRowEntity } from './roster-import-row.entity';
import { readLines, type RosterLine } from './roster-lines.rule';
import { RosterImportsRepository } from './roster-imports.repository';
import { RosterPreview } from './roster-preview.service';

/** Importing a roster: read and preview, look, commit. */
@Injectable()
export class RosterImports {
  constructor(
    private readonly reach: RosterReach,
    private readonly preview: RosterPreview,
    private readonly committing: RosterCommit,
    private readonly repository: RosterImportsRepository,
  ) {}

  /** @throws NotFound; what `readSpreadsheet` throws; Refused `roster.file-empty | head-missing | too-many-rows` */
  async read(caller: Caller, schoolId: string, filename: string, bytes: Buffer): Promise<RosterImportEntity> {
    const school = await this.reach.unit(caller, 'roster.write', schoolId, 'school');
    return this.preview.make(school, caller.personId, filename, linesIn(await readSpreadsheet(bytes)));
  }

  /** @throws NotFound `roster.import-not-found`, also for one whose preview has expired */
  async get(caller: Caller, id: string): Promise<RosterImportEntity> {
    return (await this.within(caller, id)).found;
  }

  /** @throws as `get` */
  async rows(caller: Caller, id: string, query: ImportRowQuery): Promise<[RosterImportRowEntity[], number]> {
    await this.within(caller, id);
    return this.repository.pageOfRows(id, query.verdict, query);
  }

  /** @throws as `get`; Refused `roster.has-errors`; Conflict `roster.changed` */
  async commit(caller: Caller, id: string): Promise<RosterImportEntity> {
    const { found, school } = await this.within(caller, id);
    await this.committing.commit(school, found);
    return this.get(caller, id);
  }

  private async within(
    caller: Caller,
    id: string,
  ): Promise<{ found: RosterImportEntity; school: UnitEntity }> {
    const found = await this.repository.find(id);
    if (!found) throw new NotFound('roster.import-not-found', 'There is no such import, or it has expired.');
    const school = await this.reach.unit(caller, 'roster.write', found.schoolId, 'school');
    return { found, school };
  }
}

function linesIn(sheets: Sheet[]): RosterLine[] {
  const read = readLines(sheets, readPhone);
  if ('lines' in read) return read.lines;
  const { code, details } = read.refused;
  throw new Refused(code, 'This file cannot be taken as a roster.', details ? { details } : {});
}
