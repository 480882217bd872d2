import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Clock, type Caller } from '@libs/platform';
import { brief } from '../../engine/number.rule';
import type { SnapshotEntity } from '../../snapshots/snapshot.entity';
import { Standards } from '../../standards/standards.service';
import { inWords } from '../presentation.view';
import { SchoolRatings } from '../school-rating.service';
import { PeersQuery, type Peer, type PeerGroup } from './peers.query';
import type { PeerLineView, PeersView } from './peers.view';
import { fewestPeers, quartilesOf, sizeBand } from './quartiles.rule';

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
    const { from, until } = sizeBand(Number(figures['families']?.value ?? 0));
    const group = { cycleId: cycle.id, kind, from, until };
    const others = (await this.peersIn(group)).filter(({ unitId }) => unitId !== school.id);
    const isEnough = others.length >= fewestPeers;
    return {
      kind,
      from,
      until,
      schools: isEnough ? others.length : null,
      lines: isEnough ? await this.lines(snapshot, others, caller.locale) : [],
    };
  }

  private async lines({ result, standardId }: SnapshotEntity, others: Peer[], locale: string) {
    const { document } = await this.standards.get(standardId);
    const total = lineOf(
      { code: 'total', name: '', of: 100, own: Number(result.total) },
      others,
      (peer) => peer.total,
    );
    const domains = result.domains.flatMap(({ code, of, points }) => {
      const named = document.domains.find((domain) => domain.code === code);
      const line = {
        code,
        name: named ? inWords(named.name, locale) : code,
        of: Number(of),
        own: Number(brief(points)),
      };
      return lineOf(line, others, (peer) => pointsIn(peer, code));
    });
    return [...total, ...domains];
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
