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

  /** A copy of the caller's own; null when it must be read. */
  find(sessionId: string, day: string, revision: number): StoredSitting | null {
    const found = this.written.get(sessionId);
    if (!found || found.revision !== revision || found.day !== day) return null;
    return { ...found.sitting, coverage: Buffer.from(found.coverage, 'latin1') };
  }

  /** To be called when it is committed; `revision` is the one written with it. */
  keep(sitting: StoredSitting, day: string, revision: number): void {
    const { buffer, byteOffset, length } = sitting.coverage;
    const coverage = Buffer.from(buffer, byteOffset, length).toString('latin1');
    // Written anew it is the youngest.
    this.written.delete(sitting.id);
    for (const oldest of this.written.keys()) {
      if (this.written.size < this.limit) break;
      this.written.delete(oldest);
    }
    this.written.set(sitting.id, { sitting: { ...sitting, coverage: none }, coverage, day, revision });
  }
}

const none = new Uint8Array();
