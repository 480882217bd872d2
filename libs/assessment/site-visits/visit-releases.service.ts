import { Injectable } from '@nestjs/common';
import { placeAside } from './places.rule';
import { SiteVisitFindingsRepository } from './site-visit-findings.repository';
import type { SiteVisitEntity } from './site-visit.entity';
import type { SiteVisitorEntity } from './site-visitor.entity';
import { VisitBook } from './visit-book.service';

interface Release {
  because: 'conflict' | 'account-deleted';
  /** What was said of it; kept on the place alone, it goes with the account. */
  reason: string;
  /** Person id; null: the platform. */
  by: string | null;
}

/** Takes visitors off. What they have found is set aside, never deleted; a report that stands already stays, with a mark. */
@Injectable()
export class VisitReleases {
  constructor(
    private readonly book: VisitBook,
    private readonly findings: SiteVisitFindingsRepository,
  ) {}

  /** The visit of this assessment, if there is one, held until the running transaction ends. */
  async hold(assessmentId: string): Promise<SiteVisitEntity | null> {
    const there = await this.book.visits.findOf(assessmentId);
    return there && this.book.visits.lock(there.id);
  }

  /** Off the visit of this assessment, if there is one. Inside the transaction of the declaration. */
  async free(assessmentId: string, personId: string, release: Release): Promise<void> {
    const visit = await this.hold(assessmentId);
    const visitor = visit && (await this.book.visits.findVisitor(visit.id, personId));
    if (!visit || !visitor) return;
    if (visit.finishedAt) await this.mark(visit, visitor, release);
    else await this.setAside(visit, visitor, release);
  }

  /** Off every visit whose report does not stand yet: of somebody whose account is deleted. Twice has effect once. */
  async freeAll(personId: string, release: Release): Promise<void> {
    for (const { assessmentId } of await this.book.visits.listUnfinishedOf(personId))
      await this.book.writing(() => this.free(assessmentId, personId, release));
  }

  private async mark(
    visit: SiteVisitEntity,
    { position }: SiteVisitorEntity,
    release: Release,
  ): Promise<void> {
    const { because, reason, by } = release;
    await this.book.visits.release({ visitId: visit.id, position }, { reason, at: this.book.now() });
    const step = visit.answer === null ? 'REPORTED' : 'ANSWERED';
    await this.book.note(visit, { from: step, to: step, action: 'mark', by, facts: { position, because } });
  }

  private async setAside(
    visit: SiteVisitEntity,
    { position, personId }: SiteVisitorEntity,
    { because, reason, by }: Release,
  ): Promise<void> {
    const all = await this.book.visits.everybodyOf(visit.id);
    const aside = { visitId: visit.id, position: placeAside(all) };
    await this.book.visits.moveTo({ visitId: visit.id, position }, aside.position);
    await this.findings.moveTo({ visitId: visit.id, position }, aside.position);
    await this.book.visits.release(aside, { reason, at: this.book.now() });
    const revision = visit.revision + 1;
    await this.book.visits.change(visit.id, { revision });
    const facts = { position, because, aside: aside.position };
    await this.book.note(visit, { from: 'PLANNED', to: 'PLANNED', action: 'release', by, facts });
    const told = because === 'conflict' && personId ? [personId] : [];
    await this.book.release({ visitId: visit.id, revision, day: visit.onDay, visitorIds: told });
    await this.book.placeFreed({ visitId: visit.id, revision });
  }
}
