import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import {
  Clock,
  dayOf,
  NotFound,
  pageOf,
  reach,
  reaches,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { SchoolAccess } from '../../schools/school-access.service';
import type { TitleEntity } from '../title.entity';
import { TitleRepository } from '../title.repository';
import type { TitleDetailView, TitleRowView } from './title-detail.view';
import { officesOver } from './title-offices.rule';
import { TitleReader } from './title-reader.service';
import { titleActionsFor } from './title-state.rule';
import type { TitleListDto } from './titles.dto';
import { TitlesQuery } from './titles.query';

/** Titles as people in office look at them. */
@Injectable()
export class TitleDesk {
  constructor(
    private readonly access: SchoolAccess,
    private readonly titles: TitleRepository,
    private readonly query: TitlesQuery,
    private readonly reader: TitleReader,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, wanted: TitleListDto): Promise<Page<TitleRowView>> {
    const [rows, total] = await this.query.page(reach(caller, 'rating.view-schools'), wanted);
    return pageOf(rows, wanted, total);
  }

  async ofSchool(caller: Caller, unitId: string, wanted: PageQuery): Promise<Page<TitleRowView>> {
    const school = await this.access.open(caller, unitId, 'rating.view-school');
    const [rows, total] = await this.query.ofSchool(school.id, wanted);
    return pageOf(rows, wanted, total);
  }

  /** @throws NotFound `title.not-found` */
  async open(caller: Caller, id: string): Promise<TitleDetailView> {
    const { title, school } = await this.find(caller, id);
    const withNames = reaches(caller, 'rating.view-schools', school.path);
    const { row, ...parts } = await this.reader.read(title.id, withNames, caller.locale);
    const actions = titleActionsFor(title, officesOver(caller, school.path), dayOf(this.clock.now()));
    const mayAnswer = title.state === 'RECTIFYING' && reaches(caller, 'rating.rectify', school.path);
    return { ...row, version: title.version, actions, mayAnswer, ...parts };
  }

  /** @throws NotFound `title.not-found` also out of reach */
  async find(caller: Caller, id: string): Promise<{ title: TitleEntity; school: UnitEntity }> {
    const title = await this.titles.find(id);
    if (!title) throw new NotFound('title.not-found', 'There is no such title.');
    return { title, school: await this.access.open(caller, title.unitId, 'rating.view-school') };
  }
}
