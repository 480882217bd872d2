import { Database, dayOf, newId, PaperShelf, schoolYearOf, schoolYearStarting } from '@libs/platform';
import { Chance } from '../chance';
import type { Standing } from './city-plan';
import { insertRows } from './demo-rows';
import { adultName } from './names';
import type { DemoCity, DemoSchool } from './units-and-staff';

interface Habit {
  /** Share of seats that are held. */
  seats: number;
  /** Meetings of the school's committee in a year. */
  meetings: number;
}

const habits: Record<Standing, Habit> = {
  star: { seats: 1, meetings: 5 },
  model: { seats: 1, meetings: 4 },
  excellent: { seats: 0.95, meetings: 4 },
  basic: { seats: 0.75, meetings: 2 },
  unrated: { seats: 0.6, meetings: 1 },
};

const agendas = [
  '学期工作计划与家长课堂安排',
  '学校食堂与校服工作通报',
  '亲子实践活动方案讨论',
  '家长意见反馈与改进',
  '学年总结与下学年建议',
];
const duties = ['chair', 'vice', 'secretary', 'member'];
const aDay = 86_400_000;

interface Rows {
  committees: unknown[][];
  members: unknown[][];
  meetings: unknown[][];
}

/** Committees of school, grades and classes, with last year's meetings and those of this year so far. */
export class CommitteeHistory {
  private readonly chance = new Chance(20_260_907);
  private readonly rows: Rows = { committees: [], members: [], meetings: [] };

  constructor(
    private readonly database: Database,
    private readonly shelf: PaperShelf,
  ) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const running = Number(schoolYearOf(now).code.slice(0, 4));
    for (const school of city.schools) {
      const rules = JSON.stringify(await this.rulesOf(school));
      for (const startYear of [running - 1, running]) this.ofYear(school, startYear, rules, now);
    }
    const { rows, database } = this;
    const columns = ['id', 'unit_id', 'seats', 'since_day', 'until_day', 'rules'];
    await insertRows(database, 'committees', columns, rows.committees);
    const member = ['id', 'committee_id', 'person_id', 'name', 'duty', 'since_day'];
    await insertRows(database, 'committee_members', member, rows.members);
    const meeting = ['id', 'committee_id', 'held_on', 'agenda', 'attendance', 'minutes_html'];
    await insertRows(database, 'committee_meetings', meeting, rows.meetings);
  }

  private rulesOf({ plan }: DemoSchool) {
    const paper = {
      name: `${plan.name}家委会章程.pdf`,
      type: 'application/pdf',
      bytes: onePage(),
    } as const;
    return this.shelf.keep('committee-rules', paper);
  }

  private ofYear(school: DemoSchool, startYear: number, rules: string, now: Date): void {
    const { from, to } = schoolYearStarting(startYear);
    const term: [string, string] = [dayOf(from), dayOf(new Date(to.getTime() - aDay))];
    const habit = habits[school.plan.standing];
    const whole = this.committee(school.unit.id, 9, term, rules, habit);
    for (const { id } of [...school.grades, ...school.classes]) this.committee(id, 5, term, null, habit);
    for (let meeting = 0; meeting < habit.meetings; meeting += 1) {
      // Spread from October to June, so that both terms have one where there are two.
      const at = new Date(from.getTime() + (35 + (meeting * 240) / Math.max(1, habit.meetings - 1)) * aDay);
      if (at > now) continue;
      const agenda = agendas[meeting % agendas.length] ?? '';
      const minutes = `<p>${agenda}。与会委员逐项讨论，形成一致意见，由学校负责落实。</p>`;
      this.rows.meetings.push([newId(), whole, dayOf(at), agenda, this.chance.between(6, 12), minutes]);
    }
  }

  private committee(
    unitId: string,
    seats: number,
    term: [string, string],
    rules: string | null,
    habit: Habit,
  ): string {
    const id = newId();
    this.rows.committees.push([id, unitId, seats, ...term, rules]);
    for (let seat = 0; seat < Math.round(seats * habit.seats); seat += 1) {
      const duty = duties[Math.min(seat, duties.length - 1)];
      this.rows.members.push([newId(), id, null, adultName(this.chance), duty, term[0]]);
    }
    return id;
  }
}

/** A PDF of one empty page: the demo city keeps no real papers. */
function onePage(): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, at) => {
    const start = text.length;
    text += `${at + 1} 0 obj${object}endobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 4\n0000000000 65535 f \n${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end);
}
