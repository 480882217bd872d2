import { plusDays } from '@libs/organization';
import { dayOf, newId, type Database, type Transactions } from '@libs/platform';
import type { Cycles, LoggedChange, StateLog } from '@libs/rating';
import { insertRows } from './demo-rows';
import { settledCase } from './settled-case';
import { titleStories, type TaskStory, type TitleStory } from './title-stories';
import type { DemoCity, DemoSchool } from './units-and-staff';

const dayMs = 86_400_000;
const ago = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs);

/** A few titles that are not simply held: one watched, one being put right, one being inspected; and a case of years ago. */
export class TitleHistory {
  private readonly steps: Omit<LoggedChange, 'sequence'>[] = [];

  constructor(
    private readonly database: Database,
    private readonly log: StateLog,
    private readonly transactions: Transactions,
  ) {}

  async build(city: DemoCity, cycles: Cycles, now: Date): Promise<void> {
    const { standardId } = await cycles.current();
    await this.transactions.run(async () => {
      for (const story of titleStories) {
        const school = city.schools.find(({ plan }) => plan.code === story.school);
        if (school) await this.tell(story, school, standardId, now);
      }
      const sanctioned = city.schools.find(({ plan }) => plan.code === 'HC206');
      if (sanctioned) this.steps.push(...(await settledCase(this.database, sanctioned, city.officerId, now)));
      await this.log.takeOver(this.steps.toSorted((a, b) => a.at.getTime() - b.at.getTime()));
    });
  }

  private async tell(story: TitleStory, school: DemoSchool, standardId: string, now: Date): Promise<void> {
    const today = dayOf(now);
    const [title] = await this.database.query<{ id: string }>(
      `SELECT id FROM titles WHERE unit_id = ? AND state = 'ACTIVE' AND since_day <= ? AND until_day >= ?
        ORDER BY since_day DESC LIMIT 1`,
      [school.unit.id, today, today],
    );
    if (!title) return;
    const due = story.dueInDays === null ? null : plusDays(today, story.dueInDays);
    const about = { subject: 'title' as const, subjectId: title.id, unitId: school.unit.id };
    let from = 'ACTIVE';
    for (const { action, to, daysAgo, office } of story.steps) {
      const facts = { tier: school.plan.standing, office, ...(due && { due }) };
      this.steps.push({ ...about, from, to, action, by: null, reason: '', facts, at: ago(now, daysAgo) });
      from = to;
    }
    const entered = ago(now, story.steps.at(-1)?.daysAgo ?? 0);
    await this.database.execute(
      'UPDATE titles SET state = ?, version = ?, due_day = ?, cause = ?, entered_at = ? WHERE id = ?',
      [from, story.steps.length + 1, due, story.cause, entered, title.id],
    );
    await this.tasks(title.id, standardId, story.tasks, ago(now, story.steps[0]?.daysAgo ?? 0));
  }

  private async tasks(titleId: string, standardId: string, tasks: TaskStory[], at: Date): Promise<void> {
    const columns = ['id', 'title_id', 'position', 'standard_id', 'code', 'about', 'have', 'need', 'word'];
    await insertRows(
      this.database,
      'rectification_tasks',
      [...columns, 'version', 'answered_at', 'created_at'],
      tasks.map(({ code, about, have, need, word }, position) => [
        ...[newId(), titleId, position, standardId, code, about, have, need, word],
        ...[word ? 2 : 1, word ? new Date(at.getTime() + 9 * dayMs) : null, at],
      ]),
    );
  }
}
