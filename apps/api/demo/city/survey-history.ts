import { randomUUID } from 'node:crypto';
import { Database, dayOf, newId, schoolYearStarting, schoolYearOf } from '@libs/platform';
import { Chance } from '../chance';
import type { Standing } from './city-plan';
import { insertRows } from './demo-rows';
import type { DemoCity, DemoSchool } from './units-and-staff';

/** Shares of the families that answered, and of the answers that were satisfied. */
const habits: Record<Standing, { answered: number; satisfied: number }> = {
  star: { answered: 0.86, satisfied: 0.98 },
  model: { answered: 0.8, satisfied: 0.95 },
  excellent: { answered: 0.72, satisfied: 0.93 },
  basic: { answered: 0.66, satisfied: 0.8 },
  unrated: { answered: 0.62, satisfied: 0.7 },
};

const scale = (title: string, satisfaction = false) => ({ kind: 'scale', title, options: [], satisfaction });
const wishes = ['亲子沟通', '学习指导', '心理情绪', '网络素养', '升学与生涯'];
const questions = [
  scale('总的来说，您对孩子所在学校的家长学校满意吗？', true),
  scale('课程内容对您的家庭有帮助吗？'),
  scale('向学校提问或求助时，回应及时吗？'),
  { kind: 'multi', title: '您希望多一些哪方面的内容？（可多选）', options: wishes, satisfaction: false },
  { kind: 'text', title: '还有什么想告诉我们的？（选填，请不要写姓名）', options: [], satisfaction: false },
];
const texts = [
  '微课短，晚上哄睡孩子后正好能看完一节。',
  '希望多一些和青春期孩子沟通的内容。',
  '讲座能不能放在周末？工作日实在走不开。',
  '老师回复很耐心，谢谢。',
  '爷爷奶奶也在学，希望字再大一点。',
];
const dayMs = 86_400_000;

interface Unit {
  id: string;
  families: number;
}

/** The city's survey of last May, long counted, and this autumn's, to be opened. */
export class SurveyHistory {
  private readonly chance = new Chance(20_260_517);
  private readonly groups: unknown[][] = [];
  private readonly counts: unknown[][] = [];
  private readonly texts: unknown[][] = [];

  constructor(private readonly database: Database) {}

  /** Answers the id of this autumn's survey. */
  async build(city: DemoCity, now: Date): Promise<string> {
    const running = schoolYearOf(now);
    const before = schoolYearStarting(Number(running.code.slice(0, 4)) - 1);
    const may = new Date(before.to.getTime() - 110 * dayMs);
    const past = { code: before.code, term: 2, from: may, to: new Date(may.getTime() + 14 * dayMs) };
    const counted = await this.survey(city, { ...past, state: 'COUNTED', rating: true });
    const families = await this.families();
    for (const school of city.schools) this.ofSchool(counted, school, families);
    await this.write();
    const open = { from: new Date(now.getTime() - 6 * dayMs), to: new Date(now.getTime() + 15 * dayMs) };
    return this.survey(city, { ...open, code: running.code, term: 1, state: 'DRAFT', rating: true });
  }

  private async survey(
    { unit, officerId }: DemoCity,
    wish: { code: string; term: number; from: Date; to: Date; state: string; rating: boolean },
  ): Promise<string> {
    const id = newId();
    const title = `${wish.code} 学年第${wish.term === 1 ? '一' : '二'}学期家长满意度问卷`;
    const row = {
      ...{ id, unit_id: unit.id, unit_path: unit.path, lineage_id: id, version: 1, title },
      intro: '两三分钟，说说您的真实感受，帮助学校改进。',
      ...{ school_year: wish.code, term: wish.term, for_rating: wish.rating },
      questions: JSON.stringify(questions),
      ...{ opens_on: dayOf(wish.from), closes_on: dayOf(wish.to), state: wish.state, created_by: officerId },
    };
    await insertRows(this.database, 'surveys', Object.keys(row), [Object.values(row)]);
    const columns = ['survey_id', 'unit_id', 'unit_path'];
    await insertRows(this.database, 'survey_targets', columns, [[id, unit.id, unit.path]]);
    return id;
  }

  /** Grades of ten answers and more are shown where all of the school's are, as the counting itself would have it. */
  private ofSchool(
    surveyId: string,
    { plan, unit, grades, classes }: DemoSchool,
    families: Map<string, number>,
  ) {
    const units = grades.map((grade): Unit => {
      const own = classes.filter(({ parentId }) => parentId === grade.id);
      return { id: grade.id, families: own.reduce((sum, { id }) => sum + (families.get(id) ?? 0), 0) };
    });
    const { answered, satisfied } = habits[plan.standing];
    const answersOf = (of: number): number => Math.round(of * answered);
    const allShown = units.every((grade) => answersOf(grade.families) >= 10);
    const parts = units.map((grade) => {
      const answers = answersOf(grade.families);
      return this.group(surveyId, unit.id, grade, { answers, satisfied, shown: allShown });
    });
    const total = (at: number): number => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0);
    const whole = { id: unit.id, families: units.reduce((sum, grade) => sum + grade.families, 0) };
    const [answers, happy] = [total(0), total(1)];
    if (answers < 10) return;
    this.row(surveyId, unit.id, whole, answers, happy);
    this.choices(surveyId, unit.id, answers, happy);
    const written = this.chance.shuffled(texts).slice(0, this.chance.between(2, texts.length));
    for (const text of written)
      this.texts.push([randomUUID(), surveyId, unit.id, questions.length - 1, text]);
  }

  private group(
    surveyId: string,
    schoolId: string,
    unit: Unit,
    { answers, satisfied, shown }: { answers: number; satisfied: number; shown: boolean },
  ): [number, number] {
    const happy = Math.round(answers * satisfied);
    this.row(surveyId, schoolId, unit, shown ? answers : null, shown ? happy : null);
    if (shown) this.choices(surveyId, unit.id, answers, happy);
    return [answers, happy];
  }

  private row(
    survey: string,
    school: string,
    unit: Unit,
    answers: number | null,
    happy: number | null,
  ): void {
    this.groups.push([survey, unit.id, school, unit.families, answers, happy]);
  }

  /** The first question as counted; the other scales near it; wishes by chance. */
  private choices(surveyId: string, unitId: string, answers: number, happy: number): void {
    for (const question of [0, 1, 2]) {
      const good = Math.max(0, Math.min(answers, happy - (question === 0 ? 0 : this.chance.between(0, 3))));
      const [best, worse] = [Math.round(good * 0.6), Math.round((answers - good) * 0.2)];
      const steps = [0, worse, answers - good - worse, good - best, best];
      steps.forEach((count, at) => this.counts.push([surveyId, unitId, question, at + 1, count]));
    }
    wishes.forEach((_, at) =>
      this.counts.push([surveyId, unitId, 3, at, this.chance.between(0, Math.round(answers * 0.6))]),
    );
  }

  private async write(): Promise<void> {
    const groups = ['survey_id', 'unit_id', 'school_id', 'families', 'answers', 'satisfied'];
    const counts = ['survey_id', 'unit_id', 'question', 'choice', 'answers'];
    const written = ['id', 'survey_id', 'school_id', 'question', 'text'];
    await insertRows(this.database, 'survey_groups', groups, this.groups);
    await insertRows(this.database, 'survey_counts', counts, this.counts);
    await insertRows(this.database, 'survey_texts', written, this.texts);
  }

  private async families(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; families: string }>(
      'SELECT class_id AS id, COUNT(*) AS families FROM pupils WHERE left_at IS NULL GROUP BY class_id',
    );
    return new Map(rows.map(({ id, families }) => [id, Number(families)]));
  }
}
