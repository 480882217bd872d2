import { drawReviewers, type Candidate, type CourseDraws } from '@libs/assessment';
import { newId, type Database } from '@libs/platform';
import { evidenceItems, type Cycles, type EvidenceItem, type Standards } from '@libs/rating';
import { Chance } from '../chance';
import { insertRows } from './demo-rows';
import { comments, returnReasons } from './review-texts';

const aDay = 86_400_000;

interface Reviewed {
  id: string;
  cycleId: string;
  unitId: string;
  state: string;
  enteredAt: Date;
}

type Steps = Map<string, number>;

/** Items on which two may see a step more or less without anything hanging on it. */
const debatable = ['A2', 'B4'];

/** Sheets of two drawn reviewers on everything that has come to the city; where schools were given back, the reasons. */
export class ReviewHistory {
  private readonly chance = new Chance(20_261_122);
  private readonly carried = new Map<string, number>();
  private readonly rows: Record<'draws' | 'reviews' | 'lines' | 'scores', unknown[][]> = {
    draws: [],
    reviews: [],
    lines: [],
    scores: [],
  };

  constructor(
    private readonly database: Database,
    private readonly cycles: Cycles,
    private readonly standards: Standards,
    private readonly courses: CourseDraws,
  ) {}

  async build(): Promise<void> {
    const { standardId } = await this.cycles.current();
    const items = evidenceItems((await this.standards.get(standardId)).document);
    const known = await this.figures();
    const reviewers = await this.reviewers();
    for (const assessment of await this.assessments()) {
      const steps = new Map(
        items.map(({ code, kind, measure }) => [
          code,
          known.get(`${assessment.cycleId} ${assessment.unitId} ${measure}`) ?? (kind === 'gate' ? 1 : 0.5),
        ]),
      );
      this.review(assessment, reviewers, { items, steps });
    }
    await this.write();
    for (const each of await this.assessments()) await this.courses.draw(each, null);
    await this.returns();
  }

  private review(
    assessment: Reviewed,
    reviewers: string[],
    { items, steps }: { items: EvidenceItem[]; steps: Steps },
  ): void {
    const { id, cycleId, state, enteredAt } = assessment;
    const carries = (who: string): number => this.carried.get(`${cycleId} ${who}`) ?? 0;
    const pool: Candidate[] = reviewers.map((who) => ({ id: who, carried: carries(who) }));
    const seed = Array.from({ length: 32 }, () => this.chance.between(0, 15).toString(16)).join('');
    const drawn = drawReviewers(seed, pool, 2);
    const isRunning = state === 'CITY_REVIEW';
    const second = this.beside(steps);
    const opened = new Date(enteredAt.getTime() - (isRunning ? 0 : 9 * aDay));
    const drawId = newId();
    this.rows.draws.push([drawId, id, seed, JSON.stringify(pool), JSON.stringify(drawn), null, opened]);
    drawn.forEach((who, at) => {
      this.carried.set(`${cycleId} ${who}`, carries(who) + 1);
      const reviewId = newId();
      const finished = isRunning ? null : enteredAt;
      const standing = finished ? 'FINISHED' : 'OPEN';
      this.rows.reviews.push([reviewId, id, who, at + 1, 1, drawId, standing, 2, opened, finished]);
      // Of a running review one has begun; of a disputed one the two lie two steps apart on one item.
      const written = isRunning ? items.slice(0, at === 0 ? 4 : 0) : items;
      const given = at === 0 ? steps : second;
      for (const { code } of written) this.line(reviewId, code, stepOf(code, given, { state, at }));
    });
    if (!isRunning && state !== 'ADJUDICATION') {
      for (const { code, measure } of items) {
        const mean = ((steps.get(code) ?? 0) + (second.get(code) ?? 0)) / 2;
        this.rows.scores.push([cycleId, assessment.unitId, measure, mean, id, enteredAt]);
      }
    }
  }

  /** What the second reviewer gives: here and there a step more or less than the first, on what leaves room for it. */
  private beside(steps: Steps): Steps {
    return new Map(
      [...steps].map(([code, step]) => {
        if (!debatable.includes(code) || !this.chance.happens(0.4)) return [code, step];
        return [code, step >= 0.75 || this.chance.happens(0.5) ? step - 0.25 : step + 0.25];
      }),
    );
  }

  private line(reviewId: string, code: string, step: number): void {
    const said = comments[code] ?? [];
    this.rows.lines.push([reviewId, code, step, said.length > 0 ? this.chance.pick(said) : '']);
  }

  private async write(): Promise<void> {
    const { draws, reviews, lines, scores } = this.rows;
    const write = (table: string, columns: string, rows: unknown[][]): Promise<void> =>
      insertRows(this.database, table, columns.split(' '), rows);
    await write('review_draws', 'id assessment_id seed pool drawn drawn_by drawn_at', draws);
    await write(
      'reviews',
      'id assessment_id reviewer_id seat active draw_id state version assigned_at finished_at',
      reviews,
    );
    await write('review_scores', 'review_id item step comment', lines);
    await write('evidence_scores', 'cycle_id unit_id measure value source_id concluded_at', scores);
  }

  private async returns(): Promise<void> {
    const given = await this.database.query<{ id: string; at: Date }>(
      `SELECT id, entered_at AS at FROM assessments WHERE state = 'RETURNED'`,
    );
    await insertRows(
      this.database,
      'return_reasons',
      ['id', 'assessment_id', 'round', 'position', 'item', 'reason', 'returned_at'],
      given.flatMap(({ id, at }) =>
        returnReasons.map(([item, reason], position) => [newId(), id, 1, position, item, reason, at]),
      ),
    );
  }

  /** Those still at work first, so that each reviewer who can be looked at has something to do. */
  private assessments(): Promise<Reviewed[]> {
    return this.database.query<Reviewed>(
      `SELECT a.id, a.cycle_id AS cycleId, a.unit_id AS unitId, a.state, a.entered_at AS enteredAt
         FROM assessments a
        WHERE a.target_tier <> 'basic' AND a.state IN
              ('CITY_REVIEW', 'ADJUDICATION', 'SITE_VISIT', 'PANEL', 'PUBLICITY', 'OBJECTION', 'AWARDED', 'NOT_AWARDED')
        ORDER BY a.state = 'CITY_REVIEW' DESC, a.id`,
    );
  }

  /** None of them works or has a child in the city's schools. */
  private async reviewers(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT person_id AS id FROM role_grants WHERE role = 'reviewer' AND revoked_at IS NULL ORDER BY created_at, id`,
    );
    return rows.map(({ id }) => id);
  }

  /** What stands on paper, so that reviewers find what the schools were rated by. */
  private async figures(): Promise<Map<string, number>> {
    const rows = await this.database.query<{
      cycleId: string;
      unitId: string;
      measure: string;
      value: string;
    }>(
      `SELECT cycle_id AS cycleId, unit_id AS unitId, measure, value FROM declared_figures
        WHERE active = 1 AND out_of IS NULL`,
    );
    return new Map(
      rows.map(({ cycleId, unitId, measure, value }) => [`${cycleId} ${unitId} ${measure}`, Number(value)]),
    );
  }
}

function stepOf(code: string, steps: Steps, { state, at }: { state: string; at: number }): number {
  const step = steps.get(code) ?? 0;
  if (state !== 'ADJUDICATION' || code !== 'E1' || at === 0) return step;
  return step >= 0.5 ? step - 0.5 : step + 0.5;
}
