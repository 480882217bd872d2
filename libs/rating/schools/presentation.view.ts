import type { Assessment, AssessedIndicator } from '../engine/assess.rule';
import type { Fact } from '../engine/inputs.rule';
import { brief } from '../engine/number.rule';
import type { NextTier } from '../path/next-tier.rule';
import type { StandardDocument } from '../standards/standard.rule';
import type { DeclaredSourceView, DomainView, FactView, GateView, IndicatorView } from './judged.view';
import type { NextTierView } from './school-rating.view';
import { isHidden, isJudgedHidden } from './shown.rule';
import { valueUnitOf } from './value-unit.rule';

/** What the pages of one school are made with. */
export interface Presentation {
  standard: StandardDocument;
  /** Of the caller: names of the standard come in Chinese unless English is asked for. */
  locale: string;
  sources: Map<string, DeclaredSourceView>;
}

export const inWords = (name: { zh: string; en: string }, locale: string): string =>
  locale.startsWith('en') ? name.en : name.zh;

const orNull = (value: string | null): number | null => (value === null ? null : Number(value));

export function factView(fact: Fact, { standard, sources }: Presentation): FactView {
  const hidden = isHidden(fact, standard.smallGroup);
  const { code, unit, source } = fact;
  return {
    code,
    unit,
    source,
    value: hidden ? null : Number(fact.value),
    // The whole may itself be what few families did: graduates, for one.
    of: hidden ? null : orNull(fact.of),
    declared: (fact.declaredId && sources.get(fact.declaredId)) || null,
  };
}

export function gateViews(result: Assessment, how: Presentation): GateView[] {
  return result.gates.map((gate) => {
    const hidden = isJudgedHidden(gate, how.standard.smallGroup);
    return {
      code: gate.code,
      name: nameOf(how.standard.gates, gate.code, how.locale),
      met: gate.met,
      why: hidden ? '' : gate.why,
      checks: gate.checks.map((check) => ({ ...check, have: hidden ? null : orNull(check.have) })),
      facts: gate.facts.map((fact) => factView(fact, how)),
    };
  });
}

export function domainViews(result: Assessment, how: Presentation): DomainView[] {
  return result.domains.map((domain) => ({
    code: domain.code,
    name: nameOf(how.standard.domains, domain.code, how.locale),
    points: Number(brief(domain.points)),
    of: Number(domain.of),
    share: orNull(domain.share),
    available: Number(domain.available),
    rated: domain.rated,
  }));
}

export function indicatorViews(result: Assessment, how: Presentation): IndicatorView[] {
  return result.indicators.map((indicator) => indicatorView(indicator, how));
}

function indicatorView(indicator: AssessedIndicator, how: Presentation): IndicatorView {
  const hidden = isJudgedHidden(indicator, how.standard.smallGroup);
  const rule = how.standard.indicators.find((each) => each.code === indicator.code);
  const counted = rule && valueUnitOf(rule);
  return {
    code: indicator.code,
    domain: indicator.domain,
    name: nameOf(how.standard.indicators, indicator.code, how.locale),
    value: hidden ? null : orNull(indicator.value),
    percent: indicator.percent,
    unit: counted?.unit ?? null,
    base: counted?.base ?? null,
    points: hidden || indicator.points === null ? null : Number(brief(indicator.points)),
    weight: Number(indicator.weight),
    state: hidden ? 'hidden' : indicator.state,
    missing: indicator.missing,
    mode: rule?.mode ?? 'automatic',
    facts: indicator.facts.map((fact) => factView(fact, how)),
    formula: hidden ? null : indicator.formula,
  };
}

/** A step about a hidden indicator says what to do, not where the few families stand. */
export function nextTierView(
  path: NextTier | null,
  result: Assessment,
  how: Presentation,
): NextTierView | null {
  if (!path) return null;
  const hidden = new Set(
    result.indicators
      .filter((each) => isJudgedHidden(each, how.standard.smallGroup))
      .map((each) => each.code),
  );
  const steps = path.steps.map((step) =>
    hidden.has(step.indicator) ? { ...step, from: null, count: null, effort: null } : step,
  );
  return { ...path, steps };
}

function nameOf(
  all: { code: string; name: { zh: string; en: string } }[],
  code: string,
  locale: string,
): string {
  const found = all.find((each) => each.code === code);
  return found ? inWords(found.name, locale) : code;
}
