import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Config, NotFound, reaches, type Caller } from '@libs/platform';
import { WatchingSettings } from '../watching/watching-settings';
import { Actors, type Audience } from './actors';
import { LearnedQuery } from './learned.query';
import { attemptStatement, lessonStatements, type Telling } from './statement.view';
import type { Statement } from './xapi';

const peopleAtOnce = 200;
const rowsAtOnce = 1000;

/** Statements from one instant on and before another. */
export interface Window {
  since?: Date;
  until?: Date;
}

/** Learning as xAPI statements, read as it goes: some hundred rows are in memory, however many there are. */
@Injectable()
export class Statements {
  constructor(
    private readonly learned: LearnedQuery,
    private readonly actors: Actors,
    private readonly settings: WatchingSettings,
    private readonly units: Units,
    private readonly config: Config,
  ) {}

  ofPerson(personId: string): AsyncGenerator<Statement> {
    return this.of([personId], 'own');
  }

  /** The city whose statements the caller may take. @throws NotFound `unit.not-found` also for what is no city, or another's */
  async cityFor(caller: Caller, unitId: string): Promise<UnitEntity> {
    const unit = await this.units.get(unitId);
    if (unit.kind === 'city' && reaches(caller, 'statements.export', unit.path)) return unit;
    throw new NotFound('unit.not-found', 'There is no such unit.');
  }

  /** People whose statements an export of the city would hold. */
  countPeople({ path }: UnitEntity): Promise<number> {
    return this.learned.countPeople(path);
  }

  /** Those of all guardians of the city, person by person. */
  async *ofCity({ path }: UnitEntity, window: Window): AsyncGenerator<Statement> {
    for (let after = ''; ;) {
      const people = await this.learned.people(path, after, peopleAtOnce);
      const own = people.filter((one) => one.own).map(({ personId }) => personId);
      if (own.length > 0) {
        for await (const statement of this.of(own, 'city')) if (isWithin(statement, window)) yield statement;
      }
      const last = people.at(-1);
      if (!last || people.length < peopleAtOnce) return;
      after = last.personId;
    }
  }

  private async *of(personIds: string[], audience: Audience): AsyncGenerator<Statement> {
    const { threshold } = await this.settings.current();
    const tell = (personId: string): Telling => ({
      actor: this.actors.nameOf(personId, audience),
      address: this.config.publicUrl,
      threshold,
    });
    yield* this.lessons(personIds, tell);
    yield* this.attempts(personIds, tell);
  }

  private async *lessons(
    personIds: string[],
    tell: (personId: string) => Telling,
  ): AsyncGenerator<Statement> {
    for (let after: [string, string] = ['', '']; ;) {
      const rows = await this.learned.lessons(personIds, after, rowsAtOnce);
      for (const row of rows) yield* lessonStatements({ ...row, open: row.open === 1 }, tell(row.personId));
      const last = rows.at(-1);
      if (!last || rows.length < rowsAtOnce) return;
      after = [last.personId, last.lessonId];
    }
  }

  private async *attempts(
    personIds: string[],
    tell: (personId: string) => Telling,
  ): AsyncGenerator<Statement> {
    for (let after = ''; ;) {
      const rows = await this.learned.attempts(personIds, after, rowsAtOnce);
      for (const row of rows)
        yield attemptStatement({ ...row, passed: row.passed === 1 }, tell(row.personId));
      const last = rows.at(-1);
      if (!last || rows.length < rowsAtOnce) return;
      after = last.attemptId;
    }
  }
}

function isWithin({ timestamp }: Statement, { since, until }: Window): boolean {
  const at = new Date(timestamp);
  return (!since || at >= since) && (!until || at < until);
}
