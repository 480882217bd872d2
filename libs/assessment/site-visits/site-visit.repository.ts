import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { SiteVisitEntity } from './site-visit.entity';
import { SiteVisitorEntity } from './site-visitor.entity';

@Injectable()
export class SiteVisitRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<SiteVisitEntity | null> {
    return this.visits.findOneBy({ id });
  }

  findOf(assessmentId: string): Promise<SiteVisitEntity | null> {
    return this.visits.findOneBy({ assessmentId });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<SiteVisitEntity | null> {
    return this.visits.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Answers false where the assessment has a visit already. */
  async addUnlessThere(visit: SiteVisitEntity): Promise<boolean> {
    await this.visits.createQueryBuilder().insert().values(visit).orIgnore().execute();
    return this.visits.existsBy({ id: visit.id });
  }

  async change(id: string, change: Partial<SiteVisitEntity>): Promise<void> {
    await this.visits.update({ id }, change);
  }

  /** The two, in their order. */
  visitorsOf(visitId: string): Promise<SiteVisitorEntity[]> {
    return this.visitors.find({ where: { visitId }, order: { position: 'ASC' } });
  }

  findVisitor(visitId: string, personId: string): Promise<SiteVisitorEntity | null> {
    return this.visitors.findOneBy({ visitId, personId });
  }

  async setVisitors(visitId: string, personIds: readonly string[]): Promise<void> {
    await this.visitors.delete({ visitId });
    await this.visitors.insert(
      personIds.map((personId, at) => ({ visitId, position: at + 1, personId, concludedAt: null })),
    );
  }

  async conclude(visitId: string, position: number, concludedAt: Date): Promise<void> {
    await this.visitors.update({ visitId, position }, { concludedAt });
  }

  /** What the person did stays; that it was this person goes. */
  async forget(personId: string): Promise<void> {
    await this.visitors.update({ personId }, { personId: null });
    await this.visits.update({ plannedBy: personId }, { plannedBy: null });
  }

  private get visits() {
    return this.database.of(SiteVisitEntity);
  }

  private get visitors() {
    return this.database.of(SiteVisitorEntity);
  }
}
