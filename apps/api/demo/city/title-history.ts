import { plusDays, type Tier } from '@libs/organization';
import { dayOf, newId, type Database, type Transactions } from '@libs/platform';
import {
  yearlyCheck,
  type Assessment,
  type CheckVerdict,
  type LoggedChange,
  type StateLog,
} from '@libs/rating';
import { insertRows } from './demo-rows';
import { settledCase } from './settled-case';
import { checkedDaysAgo, titleStories, wordOn, type TitleStory } from './title-stories';
import type { DemoCity } from './units-and-staff';

const dayMs = 86_400_000;
const ago = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs);

interface CheckedTitle {
  titleId: string;
  unitId: string;
  tier: Tier;
  cycleId: string;
  snapshotId: string;
  standardId: string;
  tiers: string | Assessment['tiers'];
}

/** What the yearly check on the last cycle said of the titles held, and what has come of it; and a case of years ago. */
export class TitleHistory {
  private readonly steps: Omit<LoggedChange, 'sequence'>[] = [];

  constructor(
    private readonly database: Database,
    private readonly log: StateLog,
    private readonly transactions: Transactions,
  ) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    await this.transactions.run(async () => {
      for (const title of await this.titlesHeld(dayOf(now))) await this.check(title, now);
      const sanctioned = city.schools.find(({ plan }) => plan.code === 'HC206');
      if (sanctioned) this.steps.push(...(await settledCase(this.database, sanctioned, city.officerId, now)));
      await this.log.takeOver(this.steps.toSorted((a, b) => a.at.getTime() - b.at.getTime()));
    });
  }

  /** Those the cycle itself did not award. */
  private titlesHeld(today: string): Promise<CheckedTitle[]> {
    return this.database.query<CheckedTitle>(
      `SELECT t.id AS titleId, t.unit_id AS unitId, t.tier, cycle.id AS cycleId, snap.id AS snapshotId,
              snap.standard_id AS standardId, JSON_EXTRACT(snap.result, '$.tiers') AS tiers
         FROM titles t
         JOIN rating_cycles cycle ON cycle.state = 'CLOSED'
         JOIN rating_standings st ON st.unit_id = t.unit_id AND st.cycle_id = cycle.id
         JOIN rating_snapshots snap ON snap.id = st.snapshot_id
        WHERE t.state = 'ACTIVE' AND t.since_day <= cycle.until_day AND t.until_day >= ? AND t.cycle_id IS NULL
        ORDER BY t.id`,
      [today],
    );
  }

  private async check(title: CheckedTitle, now: Date): Promise<void> {
    const tiers =
      typeof title.tiers === 'string' ? (JSON.parse(title.tiers) as Assessment['tiers']) : title.tiers;
    const verdict = yearlyCheck(title.tier, tiers);
    const { titleId, cycleId, snapshotId } = title;
    await insertRows(
      this.database,
      'title_checks',
      ['title_id', 'cycle_id', 'snapshot_id', 'verdict', 'missing', 'checked_at'],
      [
        [
          ...[titleId, cycleId, snapshotId, verdict.kind, JSON.stringify(verdict.missing)],
          ago(now, checkedDaysAgo),
        ],
      ],
    );
    if (verdict.kind !== 'holds') await this.tell(title, verdict, titleStories[verdict.kind], now);
  }

  private async tell(
    title: CheckedTitle,
    verdict: CheckVerdict,
    story: TitleStory,
    now: Date,
  ): Promise<void> {
    const { titleId, unitId, tier } = title;
    const due = story.term === null ? null : plusDays(dayOf(ago(now, checkedDaysAgo)), story.term);
    const about = { subject: 'title' as const, subjectId: titleId, unitId };
    let from = 'ACTIVE';
    for (const { action, to, daysAgo, office } of story.steps) {
      const facts = { tier, office, ...(due && { due }) };
      this.steps.push({ ...about, from, to, action, by: null, reason: '', facts, at: ago(now, daysAgo) });
      from = to;
    }
    const entered = ago(now, story.steps.at(-1)?.daysAgo ?? 0);
    await this.database.execute(
      'UPDATE titles SET state = ?, version = ?, due_day = ?, cause = ?, entered_at = ? WHERE id = ?',
      [from, story.steps.length + 1, due, story.cause, entered, titleId],
    );
    if (story.cause) await this.tasks(title, verdict, story, ago(now, checkedDaysAgo));
  }

  /** One for each thing that is missing, as a warning makes them. */
  private async tasks(
    { titleId, standardId }: CheckedTitle,
    { missing }: CheckVerdict,
    story: TitleStory,
    at: Date,
  ): Promise<void> {
    const columns = ['id', 'title_id', 'position', 'standard_id', 'code', 'about', 'have', 'need', 'word'];
    await insertRows(
      this.database,
      'rectification_tasks',
      [...columns, 'version', 'answered_at', 'created_at'],
      missing.map(({ code, about, have, need }, position) => {
        const word = story.answered ? wordOn(code, about) : '';
        return [
          ...[newId(), titleId, position, standardId, code, about, have?.slice(0, 80) ?? null, need, word],
          ...[word ? 2 : 1, word ? new Date(at.getTime() + 5 * dayMs) : null, at],
        ];
      }),
    );
  }
}
