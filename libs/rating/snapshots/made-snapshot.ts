import { newId } from '@libs/platform';
import { assess, type Assessment } from '../engine/assess.rule';
import { canonicalJson, fingerprint, hashOf } from '../engine/fingerprint.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { summaryOf } from '../engine/summary.rule';
import type { StandardEntity } from '../standards/standard.entity';
import type { Snapshot, SnapshotEntity } from './snapshot.entity';
import type { StandingEntity } from './standing.entity';

/** The hash a snapshot is known by: what went in, and under which standard. */
export const inputsHashOf = (inputs: SchoolInputs, standardHash: string): string =>
  fingerprint({ inputs, standard: standardHash });

/** A snapshot as it is stored: its texts are the very ones that were hashed, so that they are written once. */
export interface SnapshotRow extends Omit<SnapshotEntity, 'inputs' | 'result' | 'summary'> {
  inputs: string;
  result: string | null;
  summary: string;
}

/** A snapshot that was just made, and its row. */
export interface MadeSnapshot {
  snapshot: Snapshot;
  row: SnapshotRow & { result: string };
}

/** A school, rated from these inputs. */
export function snapshotOf(from: {
  cycleId: string;
  standard: StandardEntity;
  inputs: SchoolInputs;
  at: Date;
  /** The frozen snapshot the inputs are from, where something was added to them. */
  basisId?: string;
}): MadeSnapshot {
  const { cycleId, standard, inputs, at, basisId = null } = from;
  const result = assess(standard.document, inputs);
  const texts = { inputs: canonicalJson(inputs), result: canonicalJson(result) };
  const common = {
    ...{ id: newId(), cycleId, unitId: inputs.unitId, standardId: standard.id, basisId },
    // The text of what `inputsHashOf` hashes, put together: its keys are in their order.
    inputsHash: hashOf(`{"inputs":${texts.inputs},"standard":${canonicalJson(standard.hash)}}`),
    resultHash: hashOf(texts.result),
    ...{ tier: result.tier, total: result.total, computedAt: at },
  };
  const summary = summaryOf(result);
  return {
    snapshot: { ...common, inputs, result, summary },
    row: { ...common, ...texts, summary: JSON.stringify(summary) },
  };
}

/** What a school stands on from now on; `pass` is the number of the pass that has counted it. */
export function standingOf(snapshot: Snapshot, pass: number): StandingEntity {
  const { cycleId, unitId, tier, total, result } = snapshot;
  return {
    cycleId,
    unitId,
    snapshotId: snapshot.id,
    tier,
    total,
    participationPoints: pointsIn(result, 'C'),
    resultPoints: pointsIn(result, 'D'),
    checkedAt: snapshot.computedAt,
    pass,
  };
}

function pointsIn(result: Assessment, domain: string): string {
  const found = result.domains.find((each) => each.code === domain);
  return Number(found?.points ?? 0).toFixed(3);
}
