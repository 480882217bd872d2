import { Injectable, type StreamableFile } from '@nestjs/common';
import { People } from '@libs/identity';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, dayOf, NotFound, pageOf, reaches, schoolYearOf, spreadsheetFile } from '@libs/platform';
import type { Caller, PageQuery } from '@libs/platform';
import { MinorsAuditRepository } from './minors-audit.repository';
import { minorsAuditView, type MinorsAuditPage, type MinorsAuditView } from './minors-audit.view';
import { minorsAuditWorkbook } from './minors-audit-workbook';
import { MinorsAudits } from './minors-audits.service';
import type { MinorsFigures } from './minors-figures.query';

/** The yearly audit as a coordinator and the auditor meet it. Schools out of reach are not there. */
@Injectable()
export class MinorsAuditDesk {
  constructor(
    private readonly audits: MinorsAudits,
    private readonly repository: MinorsAuditRepository,
    private readonly units: Units,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async now(caller: Caller, schoolId: string, schoolYear = this.thisYear): Promise<MinorsFigures> {
    return this.audits.now(await this.open(caller, schoolId), schoolYear);
  }

  async fileOfNow(caller: Caller, schoolId: string, schoolYear = this.thisYear): Promise<StreamableFile> {
    const school = await this.open(caller, schoolId);
    const figures = await this.audits.now(school, schoolYear);
    const { name: person } = await this.people.get(caller.personId);
    const about = { school: school.name, schoolYear, day: dayOf(this.clock.now()), person, sha256: null };
    return spreadsheetFile(await minorsAuditWorkbook(about, figures), titleOf(school, schoolYear), 'xlsx');
  }

  async list(caller: Caller, schoolId: string, query: PageQuery): Promise<MinorsAuditPage> {
    const school = await this.open(caller, schoolId);
    const [audits, total] = await this.repository.pageOf(school.id, query);
    const people = await this.people.findMany(audits.map(({ personId }) => personId));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const items = audits.map((audit) => minorsAuditView(audit, names));
    return pageOf(items, query, total);
  }

  async record(caller: Caller, schoolId: string, schoolYear: string): Promise<MinorsAuditView> {
    const school = await this.open(caller, schoolId, 'minors-audit.record');
    const audit = await this.audits.record(caller, school, schoolYear);
    const { name } = await this.people.get(caller.personId);
    return minorsAuditView(audit, new Map([[caller.personId, name]]));
  }

  /** @throws NotFound `minors-audit.not-found` */
  async fileOf(caller: Caller, id: string): Promise<StreamableFile> {
    const audit = await this.repository.find(id);
    const school = audit && (await this.units.find(audit.schoolId));
    if (!audit || !school || !reaches(caller, 'minors-audit.read', school.path)) {
      throw new NotFound('minors-audit.not-found', 'There is no such audit.');
    }
    const { schoolYear, doneAt, sha256, figures, personId } = audit;
    const person = (await this.people.find(personId))?.name ?? '';
    const about = { school: school.name, schoolYear, day: dayOf(doneAt), person, sha256 };
    return spreadsheetFile(await minorsAuditWorkbook(about, figures), titleOf(school, schoolYear), 'xlsx');
  }

  private get thisYear(): string {
    return schoolYearOf(this.clock.now()).code;
  }

  private async open(caller: Caller, id: string, right = 'minors-audit.read'): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    if (unit?.kind === 'school' && reaches(caller, right, unit.path)) return unit;
    throw new NotFound('insights.unit-not-found', 'There is no such unit.');
  }
}

const titleOf = ({ name }: UnitEntity, schoolYear: string): string =>
  `${name}未成年人信息年度审计${schoolYear}`;
