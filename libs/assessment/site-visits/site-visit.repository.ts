import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { Database } from '@libs/platform';
import { places, type Reseating } from './places.rule';
import { SiteVisitEntity } from './site-visit.entity';
import { SiteVisitorEntity } from './site-visitor.entity';

/** A place of a visit. */
interface At {
  visitId: string;
  position: number;
}

const lastPlace = Math.max(...places);

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

  /** The two, in their order; fewer while a place is free. */
  visitorsOf(visitId: string): Promise<SiteVisitorEntity[]> {
    const position = LessThanOrEqual(lastPlace);
    return this.visitors.find({ where: { visitId, position }, order: { position: 'ASC' } });
  }

  /** Who was taken off, the first one first. */
  setAsideOf(visitId: string): Promise<SiteVisitorEntity[]> {
    const position = MoreThan(lastPlace);
    return this.visitors.find({ where: { visitId, position }, order: { position: 'ASC' } });
  }

  everybodyOf(visitId: string): Promise<SiteVisitorEntity[]> {
    return this.visitors.find({ where: { visitId }, order: { position: 'ASC' } });
  }

  /** Who visits; not who was taken off. */
  findVisitor(visitId: string, personId: string): Promise<SiteVisitorEntity | null> {
    return this.visitors.findOneBy({ visitId, personId, releasedAt: IsNull() });
  }

  /** Given to this person, and without a report. */
  listUnfinishedOf(personId: string): Promise<SiteVisitEntity[]> {
    return this.visits
      .createQueryBuilder('visit')
      .innerJoin(SiteVisitorEntity, 'visitor', 'visitor.visitId = visit.id')
      .where('visitor.personId = :personId', { personId })
      .andWhere('visitor.releasedAt IS NULL AND visit.finishedAt IS NULL')
      .orderBy('visit.id')
      .getMany();
  }

  async reseat(visitId: string, { leaving, coming }: Reseating): Promise<void> {
    if (leaving.length > 0) await this.visitors.delete({ visitId, position: In(leaving) });
    const fresh = { concludedAt: null, releasedAt: null, releasedReason: '' };
    if (coming.length > 0) await this.visitors.insert(coming.map((seat) => ({ visitId, ...seat, ...fresh })));
  }

  async moveTo(from: At, position: number): Promise<void> {
    await this.visitors.update({ ...from }, { position });
  }

  async release(place: At, { reason, at }: { reason: string; at: Date }): Promise<void> {
    await this.visitors.update({ ...place }, { releasedAt: at, releasedReason: reason });
  }

  async conclude(visitId: string, position: number, concludedAt: Date): Promise<void> {
    await this.visitors.update({ visitId, position }, { concludedAt });
  }

  /** What the person did stays; that it was this person goes. */
  async forget(personId: string): Promise<void> {
    await this.visitors.update({ personId }, { personId: null, releasedReason: '' });
    await this.visits.update({ plannedBy: personId }, { plannedBy: null });
  }

  private get visits() {
    return this.database.of(SiteVisitEntity);
  }

  private get visitors() {
    return this.database.of(SiteVisitorEntity);
  }
}
