import { Injectable } from '@nestjs/common';
import { Families, type ChildOf } from '@libs/identity';
import { pathsDownTo } from '@libs/organization';
import { Conflict, newId, NotFound, Refused, type Caller } from '@libs/platform';
import { PracticeSubmitted } from '../practice.event';
import type { NewPracticeBody, PracticeBody, PracticeChangeBody } from './practice.dto';
import { PracticeReach } from './practice-reach.service';
import { PracticeRecordRepository } from './practice-record.repository';
import { mostRecordsATerm, practiceMoves } from './practice-state.rule';
import { PracticeWork } from './practice-work.service';

/** What a guardian does with the own records. */
@Injectable()
export class PracticeWriting {
  constructor(
    private readonly reach: PracticeReach,
    private readonly records: PracticeRecordRepository,
    private readonly families: Families,
    private readonly work: PracticeWork,
  ) {}

  /** @throws NotFound `pupil.not-found`; Refused `practice.term-not-open`; Conflict `practice.enough-records` */
  async begin(caller: Caller, { pupilId, ...body }: NewPracticeBody): Promise<string> {
    const child = await this.childOf(caller.personId, pupilId);
    await this.checkTerm(body);
    const { personId } = caller;
    if ((await this.records.count(personId, pupilId, body.schoolYear, body.term)) >= mostRecordsATerm) {
      throw new Conflict('practice.enough-records', 'There are many records of this term already.');
    }
    const id = newId();
    const nothingYet = {
      ...{ submittedAt: null, firstSubmittedAt: null, dueOn: null, acceptedAt: null, acceptedBy: null },
      ...{ shownAt: null, archivedAt: null, revision: 1 },
    };
    const { schoolYear, term, kind, text } = body;
    await this.records.add({
      ...{ id, authorId: personId, pupilId, schoolId: child.schoolId, schoolPath: schoolPathOf(child) },
      ...{ classPath: child.classPath, schoolYear, term, kind, text, state: 'DRAFT' },
      ...nothingYet,
    });
    return id;
  }

  /** @throws Conflict `practice.changed-meanwhile`, `practice.not-now`; Refused `practice.term-not-open` */
  async change(caller: Caller, id: string, body: PracticeChangeBody): Promise<void> {
    await this.work.transactions.run(async () => {
      const { record } = await this.reach.hold(caller, id, 'edit', body.revision);
      const { schoolYear, term, kind, text } = body;
      if (schoolYear !== record.schoolYear || term !== record.term) await this.checkTerm(body);
      await this.records.change(id, { schoolYear, term, kind, text, revision: record.revision + 1 });
    });
  }

  /** Hands it in; the school has ten working days, then it is accepted by itself. */
  async submit(caller: Caller, id: string, revision: number): Promise<void> {
    await this.work.transactions.run(async () => {
      const { record } = await this.reach.hold(caller, id, 'submit', revision);
      const now = this.work.days.now();
      await this.records.change(id, {
        state: practiceMoves.submit.to,
        submittedAt: now,
        firstSubmittedAt: record.firstSubmittedAt ?? now,
        dueOn: await this.work.days.dueOn(),
        revision: revision + 1,
      });
      await this.work.outbox.announce(PracticeSubmitted, { recordId: id, schoolId: record.schoolId });
    });
  }

  /** Puts it away: out of every list, and gone after thirty days. That it was accepted still counts. */
  async archive(caller: Caller, id: string): Promise<void> {
    await this.work.transactions.run(async () => {
      const { record } = await this.reach.hold(caller, id, 'archive');
      const now = this.work.days.now();
      await this.records.disagree(id, now);
      await this.records.change(id, { archivedAt: now, revision: record.revision + 1 });
    });
  }

  async restore(caller: Caller, id: string): Promise<void> {
    await this.work.transactions.run(async () => {
      const { record } = await this.reach.hold(caller, id, 'restore');
      await this.records.change(id, { archivedAt: null, revision: record.revision + 1 });
    });
  }

  private async childOf(personId: string, pupilId: string): Promise<ChildOf> {
    const child = (await this.families.childrenOf(personId)).find((one) => one.pupilId === pupilId);
    if (!child) throw new NotFound('pupil.not-found', 'There is no such child in the family.');
    return child;
  }

  private async checkTerm({ schoolYear, term }: Pick<PracticeBody, 'schoolYear' | 'term'>): Promise<void> {
    const terms = await this.work.days.openTerms();
    if (terms.some((open) => open.schoolYear === schoolYear && open.number === term)) return;
    throw new Refused('practice.term-not-open', 'Nothing is written for this term now.', {
      errors: [
        { field: 'term', code: 'practice.term-not-open', message: 'the running term or the two before' },
      ],
    });
  }
}

/** Two steps up from the class: grade, school. */
const schoolPathOf = ({ classPath }: ChildOf): string => pathsDownTo(classPath).at(-3) ?? classPath;
