import { Injectable } from '@nestjs/common';
import { Outreach } from '@libs/faculty';
import { Units, type UnitEntity } from '@libs/organization';
import { NotFound, pageOf, reaches, type Caller, type Page, type PageQuery } from '@libs/platform';
import { CourseUseQuery } from './course-use.query';
import { LibraryRowsQuery, sharedHead } from './library.query';
import { SharesQuery, type ShareRow } from './shares.query';
import { LibraryQuery } from './sharing.dto';
import { seatsOf, sharingKind } from './sharing.policy';
import { firstShareState, shareMay } from './sharing-states.rule';
import type { CourseRatingView, CourseShareView, LibraryItemView, OutreachView } from './sharing.view';

/** Reading the library and what is on its way into it. */
@Injectable()
export class Library {
  constructor(
    private readonly units: Units,
    private readonly rows: LibraryRowsQuery,
    private readonly shares: SharesQuery,
    private readonly use: CourseUseQuery,
    private readonly help: Outreach,
  ) {}

  async page(caller: Caller, unitId: string, query: LibraryQuery): Promise<Page<LibraryItemView>> {
    const unit = await this.unit(caller, unitId);
    const page = await this.rows.page(unit, query);
    const ids = page.items.map(({ courseId }) => courseId);
    const families = await this.use.families(ids, unit.path);
    const items = page.items.map((item) => ({ ...item, families: families.get(item.courseId) ?? null }));
    return { ...page, items };
  }

  async own(caller: Caller, unitId: string, query: PageQuery): Promise<Page<CourseShareView>> {
    const unit = await this.unit(caller, unitId);
    const [rows, total] = await this.shares.ofOwner(unit.id, query);
    return pageOf(
      rows.map((row) => shareView(caller, row)),
      query,
      total,
    );
  }

  async waiting(caller: Caller, unitId: string, query: PageQuery): Promise<Page<CourseShareView>> {
    const unit = await this.unit(caller, unitId);
    const right = unit.kind === 'city' ? 'sharing.city' : 'sharing.district';
    if (!reaches(caller, right, unit.path)) throw noUnit();
    const [rows, total] = await this.shares.waitingFor(unit, query);
    return pageOf(
      rows.map((row) => shareView(caller, row)),
      query,
      total,
    );
  }

  async outreach(caller: Caller, unitId: string): Promise<OutreachView> {
    const unit = await this.unit(caller, unitId);
    return { ...(await this.shares.outreachOf(unit.id)), ...(await this.help.countsOf(unit.id)) };
  }

  /** @throws NotFound unless the caller has a seat in deciding about the course */
  async share(caller: Caller, courseId: string): Promise<CourseShareView> {
    const row = await this.shares.one(courseId);
    if (!row || seatsOf(caller, row.ownerPath).size === 0) throw new NotFound();
    return shareView(caller, row);
  }

  /** What schools say of a course, to whoever has it in a library or a seat in deciding about it. */
  async ratings(
    caller: Caller,
    unitId: string,
    courseId: string,
    query: PageQuery,
  ): Promise<Page<CourseRatingView>> {
    const unit = await this.unit(caller, unitId);
    const row = await this.shares.one(courseId);
    const [shared] = (await this.rows.page(unit, Object.assign(new LibraryQuery(), { courseId }))).items;
    if (!shared && !row?.ownerPath.startsWith(unit.path)) throw new NotFound();
    return this.use.ratings(courseId, caller.personId, query);
  }

  private async unit(caller: Caller, id: string): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    if (unit && reaches(caller, 'library.view', unit.path)) return unit;
    throw noUnit();
  }
}

const noUnit = (): NotFound => new NotFound('unit.not-found', 'There is no such unit.');

function shareView(caller: Caller, row: ShareRow): CourseShareView {
  const { ownerKind, ownerPath, revision, note, changedAt, ...shared } = row;
  const kind = sharingKind({ kind: ownerKind });
  const state = row.state ?? (kind ? firstShareState(kind) : 'CITY');
  const may = kind ? shareMay(state, seatsOf(caller, ownerPath), kind) : [];
  return { ...sharedHead(shared), state, revision: revision ?? 0, note, changedAt, may };
}
