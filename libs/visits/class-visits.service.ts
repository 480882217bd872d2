import { Injectable } from '@nestjs/common';
import { NotFound, pageOf, type Caller, type Page, type PageQuery } from '@libs/platform';
import { ClassVisitsQuery } from './class-visits.query';
import { HeldVisitsQuery } from './held-visits.query';
import { VisitAccess } from './visit-access.service';
import type { ClassVisitQuery, HeldVisitQuery } from './visit.dto';
import { VisitRepository } from './visit.repository';
import type { ClassVisitsDetailView, ClassVisitsView, HeldVisitView, VisitedPupilView } from './visit.view';

/** How far a class is this school year: its pupils for the teacher, its numbers for the school. */
@Injectable()
export class ClassVisits {
  constructor(
    private readonly access: VisitAccess,
    private readonly query: ClassVisitsQuery,
    private readonly visits: VisitRepository,
    private readonly heldVisits: HeldVisitsQuery,
  ) {}

  async pupils(caller: Caller, classId: string, query: ClassVisitQuery): Promise<Page<VisitedPupilView>> {
    await this.access.unit(caller, 'visit.view', classId, 'class');
    const [rows, total] = await this.query.pupils(classId, this.access.schoolYear, query);
    const planned = await this.visits.plannedOf(rows.map(({ pupilId }) => pupilId));
    const items = rows.map((row): VisitedPupilView => {
      const next = planned.find(({ pupilId }) => pupilId === row.pupilId);
      if (!next) return { ...row, planned: null };
      const { pupilId: _, ...view } = next;
      return { ...row, planned: view };
    });
    return pageOf(items, query, total);
  }

  async one(caller: Caller, classId: string): Promise<ClassVisitsDetailView> {
    const unit = await this.access.unit(caller, 'visit.view', classId, 'class');
    const { code, ...year } = this.access.schoolYear;
    const [[found]] = await this.query.classes(unit.path, year, { page: 1, pageSize: 1 });
    if (!found) throw new NotFound('unit.not-found', 'There is no such unit.');
    return { ...found, schoolYear: code };
  }

  /** Every visit the school has held in some days. */
  async held(caller: Caller, schoolId: string, query: HeldVisitQuery): Promise<Page<HeldVisitView>> {
    const school = await this.access.unit(caller, 'visit.view', schoolId, 'school');
    const [found, total] = await this.heldVisits.page(school.path, query);
    return pageOf(found, query, total);
  }

  async classes(caller: Caller, schoolId: string, query: PageQuery): Promise<Page<ClassVisitsView>> {
    const school = await this.access.unit(caller, 'visit.view', schoolId, 'school');
    const [found, total] = await this.query.classes(school.path, this.access.schoolYear, query);
    return pageOf(found, query, total);
  }
}
