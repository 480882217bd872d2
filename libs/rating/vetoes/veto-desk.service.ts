import { Injectable } from '@nestjs/common';
import {
  Clock,
  Malformed,
  newId,
  NotFound,
  pageOf,
  reach,
  reaches,
  type Caller,
  type Page,
} from '@libs/platform';
import { SchoolAccess } from '../schools/school-access.service';
import { tiersBelow } from '../titles/states/lower-title.rule';
import { officesOver } from '../titles/states/title-offices.rule';
import { vetoActionsFor, vetoRoles } from './veto-case.rule';
import { VetoNames } from './veto-names.service';
import type { NewVetoBody, VetoListDto } from './veto.dto';
import type { VetoEntity } from './veto.entity';
import type { OwnVetoView, VetoCaseView } from './veto.view';
import { VetoesQuery, type VetoRow } from './vetoes.query';

/** Veto cases as the city and the school look at them. */
@Injectable()
export class VetoDesk {
  constructor(
    private readonly access: SchoolAccess,
    private readonly query: VetoesQuery,
    private readonly names: VetoNames,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, wanted: VetoListDto): Promise<Page<VetoCaseView>> {
    const [rows, total] = await this.query.page(reach(caller, 'rating.view-vetoes'), wanted, null);
    const names = await this.names.all(caller.locale);
    return pageOf(
      rows.map((row) => caseView(row, caller, names)),
      wanted,
      total,
    );
  }

  /** What is said of one's own school, and what came of it. */
  async ofSchool(caller: Caller, unitId: string, wanted: VetoListDto): Promise<Page<OwnVetoView>> {
    const school = await this.access.open(caller, unitId, 'rating.reply-to-veto');
    const [rows, total] = await this.query.page([school.path], wanted, school.id);
    const names = await this.names.all(caller.locale);
    return pageOf(
      rows.map((row) => ownView(caseView(row, caller, names))),
      wanted,
      total,
    );
  }

  /** @throws NotFound `veto.not-found` also out of reach */
  async open(caller: Caller, id: string): Promise<VetoCaseView> {
    const row = await this.row(caller, id, 'rating.view-vetoes');
    return caseView(row, caller, await this.names.all(caller.locale));
  }

  async openOwn(caller: Caller, id: string): Promise<OwnVetoView> {
    const row = await this.row(caller, id, 'rating.reply-to-veto');
    return ownView(caseView(row, caller, await this.names.all(caller.locale)));
  }

  /** Refuses who may not, before anything is done. */
  async row(caller: Caller, id: string, right: string): Promise<VetoRow> {
    const row = await this.query.one(id);
    if (!row || !reaches(caller, right, row.path)) {
      throw new NotFound('veto.not-found', 'There is no such case.');
    }
    return row;
  }

  /** @throws NotFound for a school out of reach; Malformed `code` for a veto the standard does not know */
  async draft(caller: Caller, body: NewVetoBody): Promise<VetoEntity> {
    const school = await this.access.open(caller, body.unitId, 'rating.decide-vetoes');
    if (!(await this.names.all(caller.locale)).has(body.code)) {
      throw new Malformed([{ field: 'code', code: 'veto.unknown', message: 'is no veto of the standard' }]);
    }
    const said = { source: body.source.trim(), matter: body.matter.trim() };
    return {
      ...{ id: newId(), unitId: school.id, code: body.code, state: 'OPEN', version: 1, ...said },
      investigator: body.investigator.trim(),
      ...{ openedBy: caller.personId, createdAt: this.clock.now() },
      ...{ reply: '', repliedBy: null, repliedAt: null },
      ...{ decision: '', decidedBy: null, decidedAt: null, untilDay: null, concludeBy: null },
      ...{ liftedAt: null, liftReason: '', liftedBy: null },
    };
  }
}

function caseView(row: VetoRow, caller: Caller, names: ReadonlyMap<string, string>): VetoCaseView {
  const { path, suspended, ...told } = row;
  const offices = officesOver(caller, path);
  return {
    ...told,
    name: names.get(row.code) ?? row.code,
    lowerTiers: suspended ? tiersBelow(suspended) : ['unrated'],
    actions: vetoActionsFor(
      row.state,
      vetoRoles.filter((role) => offices.includes(role)),
    ),
  };
}

function ownView(view: VetoCaseView): OwnVetoView {
  const {
    source: _source,
    investigator: _investigator,
    lowerTiers: _tiers,
    school: _school,
    district: _district,
    ...own
  } = view;
  return own;
}
