import type { VisitChecklists } from '@libs/assessment';
import { dayOf, newId, type Database, type Transactions } from '@libs/platform';
import type { LoggedChange, StateLog } from '@libs/rating';
import { Chance } from '../chance';
import { insertRows } from './demo-rows';

const aDay = 86_400_000;
const anHour = 3_600_000;

interface VisitedAssessment {
  id: string;
  cycleId: string;
  unitId: string;
  state: string;
  districtPath: string;
}

const notes: Record<string, readonly string[]> = {
  G1: ['牌子挂在校门右侧，活动室周三下午和周六开放。', '场地在二楼，动线清楚。'],
  G2: ['章程上墙，本学期会议记录两份。'],
  G8: ['同意书按班存放，审计表已签字。', '档案柜钥匙由专人保管。'],
  A2: ['工作量认定办法见教代会文件。'],
  E1: ['现场看了“周五家长课堂”，材料齐全。'],
};

const summaries = ['材料与现场一致，家长参与度高。', '整体扎实，档案整理可再细一些。'];

/** Visits on site: one still ahead for each school that waits, a report of two for those that are further. */
export class SiteVisitHistory {
  private readonly chance = new Chance(20_261_123);
  private readonly steps: Omit<LoggedChange, 'sequence'>[] = [];

  constructor(
    private readonly database: Database,
    private readonly checklists: VisitChecklists,
    private readonly log: StateLog,
    private readonly transactions: Transactions,
  ) {}

  async build(now: Date): Promise<void> {
    const assessments = await this.database.query<VisitedAssessment>(
      `SELECT a.id, a.cycle_id AS cycleId, a.unit_id AS unitId, a.state, d.path AS districtPath
         FROM assessments a JOIN units d ON d.id = a.district_id
        WHERE a.target_tier IN ('model', 'star')
          AND a.state IN ('SITE_VISIT', 'PANEL', 'PUBLICITY', 'OBJECTION', 'AWARDED', 'NOT_AWARDED')
        ORDER BY a.id`,
    );
    const reviewers = await this.reviewers();
    for (const assessment of assessments) {
      const free = reviewers.filter(
        ({ paths }) => !paths.some((path) => path.startsWith(assessment.districtPath)),
      );
      const pair = this.chance.shuffled(free).slice(0, 2);
      if (pair.length === 2)
        await this.layDown(
          assessment,
          pair.map(({ id }) => id),
          now,
        );
    }
    this.steps.sort((a, b) => a.at.getTime() - b.at.getTime());
    await this.transactions.run(() => this.log.takeOver(this.steps));
  }

  private async layDown(assessment: VisitedAssessment, visitors: string[], now: Date): Promise<void> {
    const isAhead = assessment.state === 'SITE_VISIT';
    const way = isAhead ? [] : await this.log.listOf('assessment', assessment.id);
    const visited = way.find(({ action }) => action === 'visited')?.at;
    if (!isAhead && !visited) return;
    const at = visited ?? new Date(now.getTime() + 4 * aDay);
    const { checklist, courseDraw, recordDraw } = await this.checklists.drawUp(assessment);
    const id = newId();
    const finishedAt = isAhead ? null : at;
    const message = '上午九点到校，请安排一间能看材料的房间，不必停课。';
    await insertRows(
      this.database,
      'site_visits',
      [
        ...['id', 'assessment_id', 'unit_id', 'on_day', 'message', 'checklist', 'course_draw', 'record_draw'],
        ...['finished_at', 'answer', 'answered_at'],
      ],
      [
        [
          ...[id, assessment.id, assessment.unitId, dayOf(at), message],
          ...[checklist, courseDraw, recordDraw].map((part) => JSON.stringify(part)),
          finishedAt,
          isAhead ? null : '感谢两位评审。档案柜的索引已按建议补齐。',
          isAhead ? null : new Date(at.getTime() + aDay),
        ],
      ],
    );
    const planned = new Date(Math.min(at.getTime() - 6 * aDay, now.getTime() - aDay));
    this.tell({ id, unitId: assessment.unitId }, [
      [null, 'PLANNED', 'plan', planned],
      ...(isAhead
        ? []
        : ([
            ['PLANNED', 'REPORTED', 'finish', at],
            ['REPORTED', 'ANSWERED', 'answer', new Date(at.getTime() + aDay)],
          ] as const)),
    ]);
    const columns = ['visit_id', 'position', 'person_id', 'concluded_at'];
    const places = visitors.map((person, nth) => [id, nth + 1, person, finishedAt]);
    await insertRows(this.database, 'site_visitors', columns, places);
    if (!isAhead)
      await this.findings(
        id,
        checklist.map(({ code }) => code),
        at,
      );
  }

  private tell(
    { id, unitId }: { id: string; unitId: string },
    way: readonly (readonly [from: string | null, to: string, action: string, at: Date])[],
  ): void {
    for (const [from, to, action, at] of way) {
      const about = { subject: 'visit', subjectId: id, unitId, by: null, reason: '', facts: {} } as const;
      this.steps.push({ ...about, from, to, action, at });
    }
  }

  private async findings(visitId: string, codes: readonly string[], at: Date): Promise<void> {
    const acts = [1, 2].flatMap((position) => [
      ...codes.flatMap((item) => {
        const words = notes[item];
        const mark = this.chance.happens(0.88) ? 'seen' : 'partly';
        const note =
          words && this.chance.happens(0.6) ? [[position, item, 'note', this.chance.pick(words)]] : [];
        return [[position, item, 'mark', mark], ...note];
      }),
      [position, 'summary', 'note', summaries[position - 1]],
    ]);
    const rows = acts.map((act, nth) => {
      const made = new Date(at.getTime() - 2 * anHour + nth * 60_000);
      return [newId(), visitId, ...act, made, made];
    });
    const columns = ['id', 'visit_id', 'position', 'item', 'kind', 'value', 'stamped_at', 'received_at'];
    await insertRows(this.database, 'site_visit_acts', columns, rows);
  }

  /** With the paths of all their offices and of their children's classes. */
  private async reviewers(): Promise<{ id: string; paths: string[] }[]> {
    const rows = await this.database.query<{ id: string; path: string }>(
      `SELECT r.person_id AS id, u.path FROM role_grants r JOIN role_grants g ON g.person_id = r.person_id
         JOIN units u ON u.id = g.unit_id
        WHERE r.role = 'reviewer' AND r.revoked_at IS NULL AND g.revoked_at IS NULL ORDER BY r.person_id, u.path`,
    );
    const people = new Map<string, string[]>();
    for (const { id, path } of rows) people.set(id, [...(people.get(id) ?? []), path]);
    return [...people].map(([id, paths]) => ({ id, paths }));
  }
}
