import { plusDays, type Tier } from '@libs/organization';
import { dayOf, newId, startOfDay, type Database, type Transactions } from '@libs/platform';
import { rankOfTier, type FrozenRatings, type LoggedChange, type StateLog } from '@libs/rating';
import { insertRows } from './demo-rows';
import type { DemoCity } from './units-and-staff';

interface DecidedAssessment {
  id: string;
  cycleId: string;
  unitId: string;
  tier: Tier;
  state: string;
  enteredAt: Date;
  snapshotId: string | null;
  assuredTier: Tier | 'unrated' | null;
}

const members = [
  { name: '周明远', position: '禾澄教育学院' },
  { name: '吴敏之', position: '禾澄市教育科学研究院' },
  { name: '郑洁如', position: '禾澄市妇女儿童活动中心' },
];
const minutes =
  '三位委员逐校听取了评审组汇报，查看了测评数据、两位专家的评分和现场核查记录，并逐校表决。\n会议认为所提交的材料属实，结果予以公示。';
const missing = '缺的一项由区县核实过原始台账，数据补报前不影响结论。';
const isAssured = ({ assuredTier, tier }: DecidedAssessment): boolean =>
  assuredTier !== null && rankOfTier(assuredTier) >= rankOfTier(tier);
const dayMs = 86_400_000;
const anHour = 3_600_000;

/** What follows from the panel: its sessions, titles being shown with an objection, and an appeal. */
export class DecisionHistory {
  private readonly steps: Omit<LoggedChange, 'sequence'>[] = [];

  constructor(
    private readonly database: Database,
    private readonly log: StateLog,
    private readonly transactions: Transactions,
    private readonly ratings: FrozenRatings,
  ) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const decided = await this.decided();
    await this.sessions(city, decided, now);
    await this.rest(decided.filter(({ state }) => state !== 'PANEL'));
    await this.publicity(decided, city, now);
    await this.appeal(decided, now);
    await this.transactions.run(() => this.log.takeOver(this.steps));
  }

  private decided(): Promise<DecidedAssessment[]> {
    return this.database.query<DecidedAssessment>(
      `SELECT a.id, a.cycle_id AS cycleId, a.unit_id AS unitId, a.target_tier AS tier, a.state,
              a.entered_at AS enteredAt, s.snapshot_id AS snapshotId,
              JSON_VALUE(snap.summary, '$.assuredTier') AS assuredTier
         FROM assessments a
         LEFT JOIN rating_standings s ON s.cycle_id = a.cycle_id AND s.unit_id = a.unit_id
         LEFT JOIN rating_snapshots snap ON snap.id = s.snapshot_id
        WHERE a.state IN ('PANEL', 'PUBLICITY', 'OBJECTION', 'AWARDED', 'NOT_AWARDED')
        ORDER BY a.entered_at, a.id`,
    );
  }

  /** What is decided rests on the figures it was decided on. */
  private async rest(decided: DecidedAssessment[]): Promise<void> {
    for (const { id, snapshotId } of decided) {
      if (!snapshotId) continue;
      await this.database.execute('UPDATE assessments SET snapshot_id = ? WHERE id = ?', [snapshotId, id]);
      await this.ratings.keep(snapshotId);
    }
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
          ...['decided_at', 'missing_reason'],
        ],
        after
          .filter(({ snapshotId, tier }) => snapshotId && tier !== 'basic')
          .map((each) => {
            const yes = each.state !== 'NOT_AWARDED';
            const reason = yes ? '材料属实，数据达到标准。' : '现场核查未能证实部分活动记录。';
            return [
              ...[newId(), id, each.id, yes ? 'publicise' : 'refuse', reason, votes(yes)],
              ...[each.snapshotId, city.officerId, at, yes && !isAssured(each) ? missing : null],
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
    const doubted = rows
      .filter(({ each }) => each.state === 'OBJECTION')
      .map((row) => ({ ...row, objectionId: newId() }));
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
      doubted.map(({ id, each, objectionId }, nth) => [
        ...[objectionId, id, each.id, `DEM0000000000000${nth}`.padEnd(17, '0'), 'school'],
        city.schools.find(({ unit }) => unit.id !== each.unitId)?.unit.id,
        '公示材料中的一次家长活动与我校联合举办，请核实计入的场次。',
        ...['OPEN', new Date(now.getTime() - dayMs), plusDays(dayOf(now), 14)],
      ]),
    );
    for (const { each, objectionId } of doubted)
      this.tell('objection', { id: objectionId, unitId: each.unitId, by: null }, 'raise', now);
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
    const id = newId();
    this.tell('appeal', { id, unitId: refused.unitId, by: leader.id }, 'file', now);
    await insertRows(
      this.database,
      'appeals',
      [
        ...['id', 'assessment_id', 'unit_id', 'level', 'decided_at', 'text', 'evidence', 'state', 'filed_by'],
        ...['filed_at', 'due_day'],
      ],
      [
        [
          ...[id, refused.id, refused.unitId, 'bureau', refused.enteredAt],
          ...['两次指导活动的签到表在区里留有底档，请重新核实。', '', 'OPEN', leader.id],
          ...[new Date(now.getTime() - 2 * dayMs), plusDays(dayOf(now), 28)],
        ],
      ],
    );
  }

  private tell(
    subject: 'objection' | 'appeal',
    { id, unitId, by }: { id: string; unitId: string; by: string | null },
    action: string,
    now: Date,
  ): void {
    const at = new Date(now.getTime() - (subject === 'appeal' ? 2 : 1) * dayMs);
    const change = { from: null, to: 'OPEN', action, by, reason: '', facts: {}, at };
    this.steps.unshift({ subject, subjectId: id, unitId, ...change });
  }
}
