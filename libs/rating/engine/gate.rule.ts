import type { Gate, StandardDocument } from '../standards/standard.rule';
import type { Fact, SchoolInputs } from './inputs.rule';
import { brief, digits, exact, reaches } from './number.rule';
import { factsOf, valueOf } from './reading.rule';

export interface GateCheck {
  measure: string;
  atLeast: number;
  /** A decimal; null when the figure is missing, which is not met: a gate is never passed by silence. */
  have: string | null;
  met: boolean;
}

export interface JudgedGate {
  code: string;
  met: boolean;
  /** The checks with their numbers, e.g. "3 ≥ 2 · 0 < 1". */
  why: string;
  checks: GateCheck[];
  facts: Fact[];
}

export function judgeGates(standard: StandardDocument, inputs: SchoolInputs): JudgedGate[] {
  return standard.gates.map((gate) => judge(gate, inputs));
}

function judge(gate: Gate, inputs: SchoolInputs): JudgedGate {
  const due = gate.checks.filter((check) => !check.kinds || check.kinds.includes(inputs.kind));
  const checks = due.map(({ measure, atLeast }): GateCheck => {
    const figure = inputs.figures[measure];
    const have = figure ? valueOf(figure) : null;
    return { atLeast, have: have && digits(have), measure, met: have !== null && reaches(have, atLeast) };
  });
  return {
    checks,
    code: gate.code,
    facts: factsOf(
      inputs.figures,
      due.map((check) => check.measure),
    ),
    met: checks.every((check) => check.met),
    why: checks.map(said).join(' · '),
  };
}

function said({ have, met, atLeast }: GateCheck): string {
  return `${have === null ? '–' : brief(exact(have))} ${met ? '≥' : '<'} ${brief(atLeast)}`;
}
