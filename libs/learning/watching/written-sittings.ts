import type { StoredSitting } from './report-sittings.repository';

/** As many as may watch at one process at a time, about a kilobyte each; the oldest give way. */
const most = 50_000;

interface Written {
  sitting: StoredSitting;
  /** As text: small buffers would each keep the pool alive from which they were cut. */
  coverage: string;
  day: string;
  revision: number;
}

/**
 * Sittings as this process has last written them. Whoever changes anything about them raises the learner's revision
 * under the learner's lock, so that what bears the revision found under the lock need not be read again.
 */
export class WrittenSittings {
  private readonly written = new Map<string, Written>();

  constructor(private readonly limit = most) {}

  /** Handed over to the caller: what becomes of it in a batch that fails leaves no trace. null when it must be read. */
  take(sessionId: string, day: string, revision: number): StoredSitting | null {
    const found = this.written.get(sessionId);
    if (!found) return null;
    this.written.delete(sessionId);
    if (found.revision !== revision || found.day !== day) return null;
    found.sitting.coverage = Buffer.from(found.coverage, 'latin1');
    return found.sitting;
  }

  /** To be called when it is committed, and is of no use to the caller any more; `revision` is the one written with it. */
  keep(sitting: StoredSitting, day: string, revision: number): void {
    const { buffer, byteOffset, length } = sitting.coverage;
    const coverage = Buffer.from(buffer, byteOffset, length).toString('latin1');
    sitting.coverage = none;
    // Written anew it is the youngest.
    this.written.delete(sitting.id);
    for (const oldest of this.written.keys()) {
      if (this.written.size < this.limit) break;
      this.written.delete(oldest);
    }
    this.written.set(sitting.id, { sitting, coverage, day, revision });
  }
}

const none = new Uint8Array();
