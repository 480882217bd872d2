import { Injectable } from '@nestjs/common';
import { dayOf, Outbox, Transactions } from '@libs/platform';
import { LessonCompleted } from '../lesson-completed.event';
import { WatchingSettings } from '../watching/watching-settings';
import { recountLesson } from './recount.rule';
import { RecountRepository, type DayRow, type ProgressRow } from './recount.repository';

/** Something that is kept otherwise than it follows from coverage. */
export interface LearningDifference {
  figure: 'covered seconds' | 'completion' | 'day' | 'verified seconds';
  personId: string;
  /** null for a total over all lessons. */
  lessonId: string | null;
  kept: string;
  counted: string;
}

const peopleAtOnce = 200;

/** Works learning out again from coverage, some learners at a time. */
@Injectable()
export class LearningRecount {
  constructor(
    private readonly repository: RecountRepository,
    private readonly settings: WatchingSettings,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Every difference, in the order of people; with `apply` each is put right in the transaction that found it, and
   * completions found are announced. Learners of a piece are locked while it is looked at, so a report between two
   * reads makes no difference of its own. `seen` hears how many people a piece had.
   */
  async *differences(
    apply: boolean,
    seen: (people: number) => void = () => undefined,
  ): AsyncGenerator<LearningDifference> {
    const { threshold } = await this.settings.current();
    for (let after = ''; ;) {
      const people = await this.repository.peopleAfter(after, peopleAtOnce);
      const last = people.at(-1);
      if (!last) return;
      yield* await this.transactions.run(() => this.piece(people, threshold, apply));
      seen(people.length);
      after = last;
    }
  }

  private async piece(people: string[], threshold: number, apply: boolean): Promise<LearningDifference[]> {
    const verified = await this.repository.hold(people);
    const rows = await this.repository.days(people);
    const days = new Map<string, DayRow[]>();
    const totals = new Map<string, number>();
    for (const row of rows) {
      const key = keyOf(row);
      days.set(key, [...(days.get(key) ?? []), row]);
      totals.set(row.personId, (totals.get(row.personId) ?? 0) + row.seconds);
    }
    const found: LearningDifference[] = [];
    for (const row of await this.repository.progress(people)) {
      const before = days.get(keyOf(row)) ?? [];
      days.delete(keyOf(row));
      const { differences, seconds } = await this.lesson(row, before, threshold, apply);
      found.push(...differences);
      totals.set(row.personId, (totals.get(row.personId) ?? 0) + seconds);
    }
    for (const row of [...days.values()].flat()) {
      found.push(await this.dayOfNothing(row, apply));
      totals.set(row.personId, (totals.get(row.personId) ?? 0) - row.seconds);
    }
    found.push(...(await this.quizzes(people, apply)));
    for (const personId of people) {
      const [kept, counted] = [verified.get(personId) ?? 0, totals.get(personId) ?? 0];
      if (kept === counted) continue;
      found.push({
        figure: 'verified seconds',
        personId,
        lessonId: null,
        kept: `${kept}`,
        counted: `${counted}`,
      });
      if (apply) await this.repository.setVerified(personId, counted);
    }
    const changed = new Set(apply ? found.map(({ personId }) => personId) : []);
    if (changed.size > 0) await this.repository.raiseRevisions([...changed]);
    return found;
  }

  /** A quiz is completed by the first try that passes. */
  private async quizzes(people: string[], apply: boolean): Promise<LearningDifference[]> {
    const passed = await this.repository.passedOpen(people);
    for (const row of apply ? passed : []) {
      await this.repository.setPassed(row);
      await this.outbox.announce(LessonCompleted, { personId: row.personId, lessonId: row.lessonId });
    }
    return passed.map(({ personId, lessonId }) => ({
      figure: 'completion' as const,
      ...{ personId, lessonId, kept: 'open', counted: 'completed' },
    }));
  }

  /** Seconds of a lesson of which no coverage is kept follow from nothing. */
  private async dayOfNothing(row: DayRow, apply: boolean): Promise<LearningDifference> {
    const { personId, lessonId, day, seconds } = row;
    if (apply) await this.repository.setDay({ ...row, seconds: 0 });
    return { figure: 'day', personId, lessonId, kept: `${day}: ${seconds}`, counted: `${day}: 0` };
  }

  /** `seconds`: by how much the lesson's days change in all. */
  private async lesson(row: ProgressRow, before: DayRow[], threshold: number, apply: boolean) {
    const { personId, lessonId } = row;
    const own = { personId, lessonId };
    const recounted = recountLesson(
      { ...row, completed: row.completedAt !== null, lastDay: dayOf(row.touchedAt), days: before },
      threshold,
    );
    const differences: LearningDifference[] = [];
    if (recounted.coveredSeconds !== null) {
      const counted = recounted.coveredSeconds;
      differences.push({
        figure: 'covered seconds',
        ...own,
        kept: `${row.coveredSeconds}`,
        counted: `${counted}`,
      });
      if (apply) await this.repository.setCovered(row, counted);
    }
    if (recounted.completes) {
      differences.push({ figure: 'completion', ...own, kept: 'open', counted: 'completed' });
      if (apply) {
        await this.repository.setCompleted(row);
        await this.outbox.announce(LessonCompleted, own);
      }
    }
    let seconds = 0;
    for (const { day, seconds: counted } of recounted.days) {
      const kept = before.find((each) => each.day === day)?.seconds ?? 0;
      seconds += counted - kept;
      differences.push({ figure: 'day', ...own, kept: `${day}: ${kept}`, counted: `${day}: ${counted}` });
      if (apply) await this.repository.setDay({ ...own, day, seconds: counted });
    }
    return { differences, seconds };
  }
}

const keyOf = ({ personId, lessonId }: { personId: string; lessonId: string }): string =>
  `${personId} ${lessonId}`;
