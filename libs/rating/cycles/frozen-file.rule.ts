import { assess } from '../engine/assess.rule';
import { canonicalJson, fingerprint } from '../engine/fingerprint.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import type { StandardDocument } from '../standards/standard.rule';

/** What a frozen cycle is known by: the first line of its file. */
export interface FrozenCycle {
  format: 1;
  cycle: string;
  standardVersion: string;
  standardHash: string;
  standard: StandardDocument;
  frozenHash: string;
  schools: number;
}

/** A school as it was frozen: what went in, and what came out by its hash. */
export interface FrozenSchool {
  unitId: string;
  inputs: SchoolInputs;
  inputsHash: string;
  resultHash: string;
  total: string;
}

export interface FrozenFault {
  /** null: the whole. */
  unitId: string | null;
  fault: 'standard-changed' | 'inputs-changed' | 'other-digits' | 'hash-differs' | 'schools-missing';
}

/**
 * Works a frozen cycle out again from nothing but its inputs and its standard: no database, no clock, no setting. Schools
 * come in the order of their ids. `finish` answers every fault; none means the same digits for every school.
 */
export class FrozenCheck {
  private readonly faults: FrozenFault[] = [];
  private readonly schools: [string, string, string][] = [];

  constructor(private readonly cycle: FrozenCycle) {
    if (fingerprint(cycle.standard) !== cycle.standardHash) this.add(null, 'standard-changed');
  }

  take({ unitId, inputs, inputsHash, resultHash, total }: FrozenSchool): void {
    const { standard, standardHash } = this.cycle;
    if (fingerprint({ inputs, standard: standardHash }) !== inputsHash) this.add(unitId, 'inputs-changed');
    const result = assess(standard, inputs);
    if (fingerprint(result) !== resultHash || result.total !== total) this.add(unitId, 'other-digits');
    this.schools.push([unitId, inputsHash, resultHash]);
  }

  finish(): FrozenFault[] {
    const { standardHash, frozenHash, schools } = this.cycle;
    if (this.schools.length !== schools) this.add(null, 'schools-missing');
    if (frozenHashOf(standardHash, this.schools) !== frozenHash) this.add(null, 'hash-differs');
    return this.faults;
  }

  private add(unitId: string | null, fault: FrozenFault['fault']): void {
    this.faults.push({ unitId, fault });
  }
}

/** One hash over the standard and every school: id, hash of its inputs, hash of its result, in the order of ids. */
export const frozenHashOf = (
  standardHash: string,
  schools: readonly (readonly [unitId: string, inputsHash: string, resultHash: string])[],
): string => fingerprint({ standard: standardHash, schools });

/** As a line of the file: the same text for the same content, on every machine. */
export const lineOf = (content: FrozenCycle | FrozenSchool): string => canonicalJson(content);
