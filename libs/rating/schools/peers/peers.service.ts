import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Clock, type Caller } from '@libs/platform';
import { brief } from '../../engine/number.rule';
import type { Snapshot } from '../../snapshots/snapshot.entity';
import type { StandardDocument, Words } from '../../standards/standard.rule';
import { Standards } from '../../standards/standards.service';
import { inWords } from '../presentation.view';
import { SchoolRatings } from '../school-rating.service';
import { isJudgedHidden } from '../shown.rule';
import { PeersQuery, type Peer, type PeerGroup } from './peers.query';
import type { PeerLineView, PeersView } from './peers.view';
import { fewestPeers, likeSchools, quartilesOf, type LikeSchools } from './quartiles.rule';

/** Milliseconds the schools of a group are remembered: their spread moves slowly, and many look at it. */
const remembered = 5 * 60_000;

/** A school among schools of its kind and size: quarters only, of ten others at least, and nobody’s place. */
@Injectable()
export class Peers {
  private readonly groups = new Map<string, { peers: Promise<Peer[]>; at: number }>();

  constructor(
    private readonly ratings: SchoolRatings,
    private readonly query: PeersQuery,
    private readonly standards: Standards,
    private readonly clock: Clock,
  ) {}

  async of(caller: Caller, school: UnitEntity): Promise<PeersView> {
    const { cycle, snapshot } = await this.ratings.currentSnapshot(school);
    const { kind, figures } = snapshot.inputs;
    const groups = likeSchools(kind, Number(figures['families']?.value ?? 0));
    const { group, others } = await this.likest(cycle.id, school.id, groups);
    const view = { kind: group.kind as PeersView['kind'], from: group.from, until: group.until };
    if (others.length < fewestPeers) return { ...view, schools: null, lines: [], indicators: [] };
    const { document } = await this.standards.get(snapshot.standardId);
    const asked = { snapshot, standard: document, others, locale: caller.locale };
    return { ...view, schools: others.length, lines: linesOf(asked), indicators: indicatorLines(asked) };
  }

  /** The first group with ten others in it, else the last, which is all schools. */
  private async likest(cycleId: string, unitId: string, groups: LikeSchools[]) {
    for (const [at, group] of groups.entries()) {
      const peers = await this.peersIn({ cycleId, ...group });
      const others = peers.filter((peer) => peer.unitId !== unitId);
      if (others.length >= fewestPeers || at === groups.length - 1) return { group, others };
    }
    throw new Error('There is always a group to look in');
  }

  private peersIn(group: PeerGroup): Promise<Peer[]> {
    const now = this.clock.now().getTime();
    const key = JSON.stringify(group);
    const known = this.groups.get(key);
    if (known && now - known.at < remembered) return known.peers;
    const peers = this.query.list(group);
    // What could not be asked is not remembered.
    peers.catch(() => this.groups.delete(key));
    this.groups.set(key, { peers, at: now });
    return peers;
  }
}

interface Asked {
  snapshot: Snapshot;
  standard: StandardDocument;
  others: Peer[];
  locale: string;
}

/** The total and each domain. */
function linesOf({ snapshot, standard, others, locale }: Asked): PeerLineView[] {
  const { result } = snapshot;
  const total = { code: 'total', name: '', of: 100, own: Number(result.total) };
  return [
    ...lineOf(total, others, (peer) => peer.total),
    ...result.domains.flatMap(({ code, of, points }) => {
      const name = nameOf(standard.domains, code, locale);
      const line = { code, name, of: Number(of), own: Number(brief(points)) };
      return lineOf(line, others, (peer) => pointsIn(peer, code));
    }),
  ];
}

/** Of what is shown of this school: neither missing nor about too few families. */
function indicatorLines({ snapshot, standard, others, locale }: Asked): PeerLineView[] {
  return snapshot.result.indicators.flatMap((indicator) => {
    const { code, weight, points } = indicator;
    if (points === null || isJudgedHidden(indicator, standard.smallGroup)) return [];
    const name = nameOf(standard.indicators, code, locale);
    const line = { code, name, of: Number(weight), own: Number(brief(points)) };
    return lineOf(line, others, (peer) => peer.points.get(code) ?? null);
  });
}

function nameOf(all: { code: string; name: Words }[], code: string, locale: string): string {
  const found = all.find((each) => each.code === code);
  return found ? inWords(found.name, locale) : code;
}

const pointsIn = ({ domains }: Peer, code: string): number | null => {
  const domain = domains.find((each) => each.code === code);
  return domain?.rated ? Number(domain.points) : null;
};

/** No line where too few of the others are rated in it. */
function lineOf(
  line: Pick<PeerLineView, 'code' | 'name' | 'of' | 'own'>,
  others: Peer[],
  points: (peer: Peer) => number | null,
): PeerLineView[] {
  const spread = quartilesOf(others.map(points).filter((each) => each !== null));
  return spread ? [{ ...line, ...spread }] : [];
}
