import type { Figure, SchoolInputs } from '@libs/rating/engine/inputs.rule';
import type { StandardDocument } from '@libs/rating/standards/standard.rule';

/**
 * The rating a second time, slowly and in another arithmetic: exact fractions of big integers, nothing rounded but
 * the total. Written from the standard's text, sharing no code with the engine. A square root (surveys) is taken
 * to 60 digits.
 */
class Fraction {
  constructor(
    readonly n: bigint,
    readonly d: bigint = 1n,
  ) {}

  static of(text: string | number): Fraction {
    const [whole = '0', decimals = ''] = String(text).split('.');
    return new Fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)).tidy();
  }

  tidy(): Fraction {
    const sign = this.d < 0n ? -1n : 1n;
    let [a, b] = [this.n < 0n ? -this.n : this.n, this.d < 0n ? -this.d : this.d];
    while (b) [a, b] = [b, a % b];
    return new Fraction((sign * this.n) / (a || 1n), (sign * this.d) / (a || 1n));
  }

  plus = (o: Fraction): Fraction => new Fraction(this.n * o.d + o.n * this.d, this.d * o.d).tidy();
  minus = (o: Fraction): Fraction => this.plus(new Fraction(-o.n, o.d));
  times = (o: Fraction): Fraction => new Fraction(this.n * o.n, this.d * o.d).tidy();
  over = (o: Fraction): Fraction => new Fraction(this.n * o.d, this.d * o.n).tidy();
  atLeast = (o: Fraction): boolean => this.n * o.d >= o.n * this.d;
  within01 = (): Fraction => (this.n < 0n ? zero : this.atLeast(one) ? one : this);

  root(): Fraction {
    const scale = 10n ** 60n;
    const square = (this.n * scale * scale) / this.d;
    let guess = square || 1n;
    for (let next = (guess + 1n) >> 1n; next < guess; next = (guess + square / guess) >> 1n) guess = next;
    return new Fraction(guess, scale);
  }

  halfUp2(): string {
    const hundredths = (this.n * 200n + this.d) / (this.d * 2n);
    const text = hundredths.toString().padStart(3, '0');
    return `${text.slice(0, -2)}.${text.slice(-2)}`;
  }
}

const zero = new Fraction(0n);
const one = new Fraction(1n);
const hundred = new Fraction(100n);

interface ReferenceScore {
  score: Fraction | null;
  seen: Fraction | null;
}

export function referenceRating(
  standard: StandardDocument,
  inputs: SchoolInputs,
): { total: string; tier: string } {
  const scores = new Map<string, ReferenceScore>();
  for (const indicator of standard.indicators)
    scores.set(indicator.code, scoreOf(standard, inputs, indicator));
  for (const indicator of standard.indicators) {
    const reading = indicator.parts[0]!.reading;
    if (reading.kind !== 'growth') continue;
    let [sum, of]: [Fraction | null, Fraction] = [zero, zero];
    for (const code of reading.domains) {
      const { share, weight } = domainOf(standard, scores, code, indicator.code);
      sum = sum && share && sum.plus(share.times(weight));
      of = of.plus(weight);
    }
    if (!sum || inputs.previousGrowthBase === null) continue;
    const base = sum.over(of).times(hundred);
    const change = base.minus(Fraction.of(inputs.previousGrowthBase));
    const score = base.atLeast(Fraction.of(90))
      ? one
      : change.plus(Fraction.of(5)).over(Fraction.of(10)).within01();
    scores.set(indicator.code, { score, seen: change });
  }
  const domains = standard.domains.map(({ code }) => ({ code, ...domainOf(standard, scores, code, null) }));
  const sum = domains.reduce((all, { share, weight }) => all.plus(share ? share.times(weight) : zero), zero);
  return { total: sum.halfUp2(), tier: tierOf(standard, inputs, scores, domains, sum) };
}

type Indicator = StandardDocument['indicators'][number];

function scoreOf(standard: StandardDocument, inputs: SchoolInputs, indicator: Indicator): ReferenceScore {
  let [score, seen]: [Fraction, Fraction] = [zero, zero];
  for (const part of indicator.parts) {
    const result = partOf(standard, inputs, part);
    if (!result) return { score: null, seen: null };
    score = score.plus(result.score.times(Fraction.of(part.share)));
    seen = seen.plus(result.seen.times(Fraction.of(part.share)));
  }
  return { score, seen };
}

const ratio = (figure: Figure | undefined): Fraction | null => {
  if (!figure) return null;
  if (figure.of === null) return Fraction.of(figure.value);
  return figure.of === '0' ? null : Fraction.of(figure.value).over(Fraction.of(figure.of));
};

function partOf(standard: StandardDocument, inputs: SchoolInputs, part: Indicator['parts'][number]) {
  const read = readingOf(standard, inputs, part.reading);
  if (!read) return null;
  const { lo, hi } = part.scale.general;
  let score = read.x
    .minus(Fraction.of(lo))
    .over(Fraction.of(hi).minus(Fraction.of(lo)))
    .within01();
  if (part.factor) {
    const reached = ratio(inputs.figures[part.factor.measure]);
    if (!reached) return null;
    score = score.times(reached.over(Fraction.of(part.factor.full)).within01());
  }
  return { score, seen: read.seen };
}

function readingOf(
  standard: StandardDocument,
  inputs: SchoolInputs,
  reading: Indicator['parts'][number]['reading'],
) {
  const get = (code: string): Figure | undefined => inputs.figures[code];
  const plainly = (x: Fraction | null): { x: Fraction; seen: Fraction } | null => x && { x, seen: x };
  if (reading.kind === 'growth') return null;
  if (reading.kind === 'plain') return plainly(ratio(get(reading.measure)));
  if (reading.kind === 'per') {
    const [top, base] = [get(reading.measure), get(reading.base)];
    if (!top || !base || Number(base.value) <= 0) return null;
    return plainly(Fraction.of(top.value).times(Fraction.of(reading.times)).over(Fraction.of(base.value)));
  }
  if (reading.kind === 'balance') {
    const [low, all] = [ratio(get(reading.weakest)), ratio(get(reading.whole))];
    return low && all ? plainly(all.n === 0n ? zero : low.over(all)) : null;
  }
  const [answers, families] = [get(reading.measure), get(reading.population)];
  if (!answers?.of || !families) return null;
  const [n, f] = [Number(answers.of), Number(families.value)];
  const enough = f < 60 ? n * 5 >= f * 3 : n >= 30 && n * 10 >= f * 3;
  if (!enough || n === 0 || f <= 0) return null;
  const [p, z, size] = [ratio(answers)!, Fraction.of(standard.survey.z), Fraction.of(n)];
  const zz = z.times(z);
  const root = p
    .times(one.minus(p))
    .over(size)
    .plus(zz.over(size.times(size).times(Fraction.of(4))))
    .root();
  const low = p
    .plus(zz.over(size.times(Fraction.of(2))))
    .minus(z.times(root))
    .over(one.plus(zz.over(size)));
  return { x: low.atLeast(zero) ? low : zero, seen: p };
}

function domainOf(
  standard: StandardDocument,
  scores: Map<string, ReferenceScore>,
  domain: string,
  without: string | null,
) {
  let [earned, available, weight] = [zero, zero, zero];
  for (const indicator of standard.indicators) {
    if (indicator.domain !== domain || indicator.code === without) continue;
    const own = Fraction.of(indicator.weight);
    weight = weight.plus(own);
    const { score } = scores.get(indicator.code)!;
    if (!score) continue;
    available = available.plus(own);
    earned = earned.plus(own.times(score));
  }
  return { share: available.n === 0n ? null : earned.over(available), available, weight };
}

function tierOf(
  standard: StandardDocument,
  inputs: SchoolInputs,
  scores: Map<string, ReferenceScore>,
  domains: { code: string; share: Fraction | null; available: Fraction; weight: Fraction }[],
  sum: Fraction,
): string {
  const gates = standard.gates.every((gate) =>
    gate.checks.every((check) => {
      if (check.kinds && !check.kinds.includes(inputs.kind)) return true;
      return ratio(inputs.figures[check.measure])?.atLeast(Fraction.of(check.atLeast)) ?? false;
    }),
  );
  if (!gates) return 'unrated';
  let best = 'basic';
  for (const rule of standard.tiers) {
    if (rule.total === null || !Fraction.of(sum.halfUp2()).atLeast(Fraction.of(rule.total))) continue;
    const rated = domains.every(({ code, share, available, weight }) => {
      const floor = Fraction.of(rule.domainFloors[code] ?? rule.domainFloor ?? 0);
      return share !== null && available.times(Fraction.of(2)).atLeast(weight) && share.atLeast(floor);
    });
    const floors = rule.keyFloors.every(({ indicator, of, atLeast }) => {
      const { score, seen } = scores.get(indicator)!;
      return (of === 'points' ? score : seen)?.atLeast(Fraction.of(atLeast)) ?? false;
    });
    // The random schools hold a model title since 2022, or none.
    if (rated && floors && (!rule.tenure || inputs.titles.length > 0)) best = rule.tier;
  }
  return best;
}
