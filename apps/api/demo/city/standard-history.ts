import type { Database } from '@libs/platform';
import type { SimulationOrders, SimulationRuns, StandardDocument, StandardDrafts } from '@libs/rating';
import type { DemoCity } from './units-and-staff';

const dayMs = 86_400_000;

/** What the history is laid down with. */
interface StandardTools {
  database: Database;
  drafts: StandardDrafts;
  orders: SimulationOrders;
  runs: SimulationRuns;
}

/** The city is writing its next standard: a few changes, already held against last year’s frozen figures. */
export class StandardHistory {
  constructor(private readonly tools: StandardTools) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const { database, drafts, orders, runs } = this.tools;
    const officer = { personId: city.officerId };
    const id = await drafts.begin(officer, {});
    const { document } = await drafts.get(id);
    await drafts.save(officer, id, { revision: 1, document: { ...proposed(structuredClone(document)) } });
    await runs.run(await orders.ask(officer, id, 2));
    const edited = new Date(now.getTime() - 2 * dayMs);
    await database.execute('UPDATE standard_drafts SET edited_at = ? WHERE id = ?', [edited, id]);
  }
}

/** Satisfaction weighs more and taking part less, schools do more each term, and a star need not shine in every domain. */
function proposed(standard: StandardDocument): StandardDocument {
  const indicator = (code: string) => standard.indicators.find((each) => each.code === code)!;
  const tier = (code: string) => standard.tiers.find((each) => each.tier === code)!;
  indicator('C2').weight = 7;
  indicator('D1').weight = 9;
  indicator('A1').parts[0]!.scale.general.hi = 5;
  indicator('C6').parts[1]!.scale.kindergarten = { lo: 0.6, hi: 1 };
  indicator('D4').parts[0]!.scale.general = { lo: 0.75, hi: 0.98 };
  tier('excellent').total = 72;
  tier('star').domainFloor = 0.75;
  tier('star').keyFloors.find((floor) => floor.indicator === 'E3')!.atLeast = 0.5;
  standard.gates.find(({ code }) => code === 'G5')!.checks[0]!.atLeast = 3;
  const best = standard.rubric.anchors?.['E3']?.at(-1);
  if (best) {
    best.zh =
      '三项都是经常性的，其中至少一项面向农村或薄弱学校；被采用的课程或帮扶的学校有可见的变化，并有材料说明。';
    best.en =
      'All three are regular, one of them at least for rural or weaker schools, and papers show what changed at the schools that adopted courses or were helped.';
  }
  return standard;
}
