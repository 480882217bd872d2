import { plusDays, type Tier } from '@libs/organization';
import { dayOf, newId, startOfDay, type Database } from '@libs/platform';
import { insertRows } from './demo-rows';
import type { DemoCity } from './units-and-staff';

interface DecidedAssessment {
  id: string;
  cycleId: string;
  unitId: string;
  unitName: string;
  tier: Tier;
  state: string;
  enteredAt: Date;
  snapshotId: string | null;
  titleId: string | null;
  since: string | null;
  until: string | null;
}

const marks: Record<Tier, string> = { basic: '基', excellent: '优', model: '范', star: '星' };
const members = [
  { name: '周明远', position: '禾澄教育学院' },
  { name: '吴敏之', position: '禾澄市教育科学研究院' },
  { name: '郑洁如', position: '禾澄市妇女儿童活动中心' },
];
const minutes =
  '三位委员逐校听取了评审组汇报，查看了测评数据、两位专家的评分和现场核查记录，并逐校表决。\n会议认为所提交的材料属实，结果予以公示。';
const dayMs = 86_400_000;
const anHour = 3_600_000;

/** What follows from the panel: its sessions, titles being shown with an objection, plaques, and an appeal. */
export class DecisionHistory {
  constructor(private readonly database: Database) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const decided = await this.decided();
    await this.sessions(city, decided, now);
    await this.publicity(decided, city, now);
    await this.awards(city, decided);
    await this.appeal(decided, now);
  }

  /** With the title of the tier that began last. */
  private async decided(): Promise<DecidedAssessment[]> {
    const rows = await this.database.query<DecidedAssessment>(
      `SELECT a.id, a.cycle_id AS cycleId, a.unit_id AS unitId, u.name AS unitName, a.target_tier AS tier, a.state,
              a.entered_at AS enteredAt, s.snapshot_id AS snapshotId, t.id AS titleId, t.since_day AS since,
              t.until_day AS until
         FROM assessments a JOIN units u ON u.id = a.unit_id
         LEFT JOIN rating_standings s ON s.cycle_id = a.cycle_id AND s.unit_id = a.unit_id
         LEFT JOIN titles t ON t.unit_id = a.unit_id AND t.tier = a.target_tier
        WHERE a.state IN ('PANEL', 'PUBLICITY', 'OBJECTION', 'AWARDED', 'NOT_AWARDED')
        ORDER BY a.entered_at, a.id, t.since_day`,
    );
    return [...new Map(rows.map((row) => [row.id, row])).values()];
  }

  /** One for each cycle; the session of a cycle in which schools still wait goes on. */
  private async sessions(city: DemoCity, decided: DecidedAssessment[], now: Date): Promise<void> {
    for (const cycleId of new Set(decided.map((each) => each.cycleId))) {
      const own = decided.filter((each) => each.cycleId === cycleId);
      const after = own.filter(({ state }) => state !== 'PANEL');
      const isRunning = after.length < own.length;
      const first = after[0]?.enteredAt ?? now;
      const day = dayOf(new Date((isRunning ? now : first).getTime() - (isRunning ? 3 : 8) * dayMs));
      const at = new Date(startOfDay(day).getTime() + 9 * anHour);
      const sitting = members.map((member) => ({ id: newId(), ...member, districtId: null }));
      const id = newId();
      await insertRows(
        this.database,
        'panels',
        ['id', 'cycle_id', 'held_on', 'members', 'minutes', 'opened_by', 'opened_at', 'concluded_at'],
        [
          [
            ...[id, cycleId, dayOf(at), JSON.stringify(sitting), isRunning ? null : minutes],
            ...[city.officerId, at, isRunning ? null : new Date(at.getTime() + 3 * anHour)],
          ],
        ],
      );
      const votes = (yes: boolean) =>
        JSON.stringify(sitting.map((member) => ({ memberId: member.id, vote: yes ? 'for' : 'against' })));
      await insertRows(
        this.database,
        'panel_decisions',
        [
          ...['id', 'panel_id', 'assessment_id', 'outcome', 'reason', 'votes', 'snapshot_id', 'decided_by'],
          'decided_at',
        ],
        after
          .filter(({ snapshotId, tier }) => snapshotId && tier !== 'basic')
          .map((each) => {
            const yes = each.state !== 'NOT_AWARDED';
            const reason = yes ? '材料属实，数据达到标准。' : '现场核查未能证实部分活动记录。';
            return [
              ...[newId(), id, each.id, yes ? 'publicise' : 'refuse', reason, votes(yes)],
              ...[each.snapshotId, city.officerId, at],
            ];
          }),
      );
    }
  }

  private async publicity(decided: DecidedAssessment[], city: DemoCity, now: Date): Promise<void> {
    const from = plusDays(dayOf(now), -2);
    const shown = decided.filter(({ state }) => state === 'PUBLICITY' || state === 'OBJECTION');
    const rows = shown.map((each) => ({ id: newId(), each }));
    await insertRows(
      this.database,
      'publicities',
      ['id', 'assessment_id', 'unit_id', 'tier', 'from_day', 'until_day'],
      rows.map(({ id, each }) => [id, each.id, each.unitId, each.tier, from, plusDays(from, 6)]),
    );
    const doubted = rows.filter(({ each }) => each.state === 'OBJECTION');
    await insertRows(
      this.database,
      'objections',
      [
        ...[
          'id',
          'publicity_id',
          'assessment_id',
          'receipt',
          'raised_by',
          'raising_unit_id',
          'text',
          'state',
        ],
        ...['received_at', 'due_day'],
      ],
      doubted.map(({ id, each }, nth) => [
        ...[newId(), id, each.id, `DEM0000000000000${nth}`.padEnd(17, '0'), 'school'],
        city.schools.find(({ unit }) => unit.id !== each.unitId)?.unit.id,
        '公示材料中的一次家长活动与我校联合举办，请核实计入的场次。',
        ...['OPEN', new Date(now.getTime() - dayMs), plusDays(dayOf(now), 14)],
      ]),
    );
  }

  /** Numbered in the order in which they were awarded. */
  private async awards(city: DemoCity, decided: DecidedAssessment[]): Promise<void> {
    const last = new Map<string, number>();
    const rows = decided
      .filter(({ state, titleId }) => state === 'AWARDED' && titleId)
      .map((each) => {
        const key = `${each.cycleId} ${each.tier}`;
        const sequence = (last.get(key) ?? 0) + 1;
        last.set(key, sequence);
        const year = dayOf(each.enteredAt).slice(0, 4);
        const number = `${city.unit.code.toUpperCase()}-${year}-${marks[each.tier]}-${String(sequence).padStart(4, '0')}`;
        return [
          ...[newId(), each.id, each.cycleId, each.unitId, each.titleId, each.tier, sequence, number],
          ...[each.unitName, city.unit.name, each.since, each.until, each.enteredAt],
        ];
      });
    await insertRows(
      this.database,
      'awards',
      [
        ...['id', 'assessment_id', 'cycle_id', 'unit_id', 'title_id', 'tier', 'sequence', 'number'],
        ...['school_name', 'city_name', 'since_day', 'until_day', 'awarded_at'],
      ],
      rows,
    );
    const numbers = [...last].map(([key, count]) => [...key.split(' '), count]);
    await insertRows(this.database, 'award_numbers', ['cycle_id', 'tier', 'last'], numbers);
  }

  /** Of the school that was refused last. */
  private async appeal(decided: DecidedAssessment[], now: Date): Promise<void> {
    const refused = decided.findLast(({ state }) => state === 'NOT_AWARDED');
    if (!refused) return;
    const [leader] = await this.database.query<{ id: string }>(
      `SELECT person_id AS id FROM role_grants WHERE role = 'coordinator' AND unit_id = ? AND revoked_at IS NULL LIMIT 1`,
      [refused.unitId],
    );
    if (!leader) return;
    await insertRows(
      this.database,
      'appeals',
      [
        ...['id', 'assessment_id', 'unit_id', 'level', 'decided_at', 'text', 'evidence', 'state', 'filed_by'],
        ...['filed_at', 'due_day'],
      ],
      [
        [
          ...[newId(), refused.id, refused.unitId, 'bureau', refused.enteredAt],
          ...['两次指导活动的签到表在区里留有底档，请重新核实。', '', 'OPEN', leader.id],
          ...[new Date(now.getTime() - 2 * dayMs), plusDays(dayOf(now), 28)],
        ],
      ],
    );
  }
}
