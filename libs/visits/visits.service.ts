import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  Malformed,
  newId,
  NotFound,
  Outbox,
  pageOf,
  Transactions,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { VisitAccess } from './visit-access.service';
import type { NewVisitBody, VisitChangeBody } from './visit.dto';
import type { VisitEntity } from './visit.entity';
import { VisitRepository } from './visit.repository';
import type { VisitView } from './visit.view';
import { VisitsChanged } from './visits-changed.event';

/** Planning and recording visits of single pupils. */
@Injectable()
export class Visits {
  constructor(
    private readonly access: VisitAccess,
    private readonly visits: VisitRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, pupilId: string, query: PageQuery): Promise<Page<VisitView>> {
    await this.access.pupil(caller, 'visit.view', pupilId);
    const [found, total] = await this.visits.pageOf(pupilId, query);
    return pageOf(found, query, total);
  }

  /** @throws Malformed `plannedOn` without any day, `doneOn` for a day that has not come yet */
  async add(caller: Caller, pupilId: string, body: NewVisitBody): Promise<VisitView> {
    const { schoolId } = await this.access.pupil(caller, 'visit.record', pupilId);
    const doneOn = body.doneOn ?? null;
    if (!doneOn && !body.plannedOn) {
      throw new Malformed([
        { field: 'plannedOn', code: 'required', message: 'is needed for what is not done yet' },
      ]);
    }
    this.checkDone(doneOn);
    const visit: VisitEntity = {
      id: newId(),
      pupilId,
      roundId: null,
      kind: body.kind,
      plannedOn: body.plannedOn ?? null,
      doneOn,
      visitedBy: doneOn ? caller.personId : null,
      note: (body.note ?? '').trim(),
      revision: 1,
      createdAt: this.clock.now(),
      archivedAt: null,
    };
    await this.telling(schoolId, () => this.visits.addMany([visit]));
    return this.view(visit.id);
  }

  /** Who marks it as done is who was there. @throws Conflict `visit.changed-meanwhile` */
  async change(caller: Caller, id: string, body: VisitChangeBody): Promise<VisitView> {
    const schoolId = await this.schoolOf(caller, id);
    await this.telling(schoolId, async () => {
      const visit = await this.visits.lock(id);
      if (visit?.revision !== body.revision) {
        throw new Conflict('visit.changed-meanwhile', 'Somebody else has changed this visit meanwhile.', {
          revision: visit?.revision,
        });
      }
      const doneOn = body.doneOn === undefined ? visit.doneOn : body.doneOn;
      this.checkDone(doneOn);
      const by = visit.doneOn ? visit.visitedBy : caller.personId;
      await this.visits.change(id, {
        kind: body.kind ?? visit.kind,
        plannedOn: body.plannedOn ?? visit.plannedOn ?? visit.doneOn,
        doneOn,
        visitedBy: doneOn ? by : null,
        note: body.note?.trim() ?? visit.note,
        revision: visit.revision + 1,
      });
    });
    return this.view(id);
  }

  async archive(caller: Caller, id: string): Promise<void> {
    const schoolId = await this.schoolOf(caller, id);
    await this.telling(schoolId, () => this.visits.change(id, { archivedAt: this.clock.now() }));
  }

  async restore(caller: Caller, id: string): Promise<VisitView> {
    const schoolId = await this.schoolOf(caller, id);
    await this.telling(schoolId, () => this.visits.change(id, { archivedAt: null }));
    return this.view(id);
  }

  /** Does the work in one transaction and announces it. */
  private telling(schoolId: string, work: () => Promise<void>): Promise<void> {
    return this.transactions.run(async () => {
      await work();
      await this.outbox.announce(VisitsChanged, { schoolId });
    });
  }

  /** @throws NotFound `visit.not-found`, `pupil.not-found` */
  private async schoolOf(caller: Caller, id: string): Promise<string> {
    const visit = await this.visits.find(id);
    if (!visit) throw new NotFound('visit.not-found', 'There is no such visit.');
    return (await this.access.pupil(caller, 'visit.record', visit.pupilId)).schoolId;
  }

  private async view(id: string): Promise<VisitView> {
    const view = await this.visits.view(id);
    if (!view) throw new NotFound('visit.not-found', 'There is no such visit.');
    return view;
  }

  private checkDone(doneOn: string | null): void {
    if (doneOn === null || doneOn <= this.access.today) return;
    throw new Malformed([{ field: 'doneOn', code: 'day.to-come', message: 'has not come yet' }]);
  }
}
