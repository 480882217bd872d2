import { Injectable } from '@nestjs/common';
import { AcceptedRecordsQuery, type AcceptedRecord } from './accepted-records.query';

/**
 * What the floors above may ask about practice records: those that were accepted. A record counts from the moment the
 * family handed it in, however long the school took; what was put away afterwards still counts.
 */
@Injectable()
export class PracticeRecords {
  constructor(private readonly query: AcceptedRecordsQuery) {}

  /** Of one person, by when they were handed in first; `from` inclusive, `to` exclusive. */
  acceptedOf(personId: string, from: Date, to: Date): Promise<AcceptedRecord[]> {
    return this.acceptedOfMany([personId], from, to);
  }

  /** The same for many people; one statement. */
  acceptedOfMany(personIds: readonly string[], from: Date, to: Date): Promise<AcceptedRecord[]> {
    return this.query.of(personIds, 'r.first_submitted_at >= ? AND r.first_submitted_at < ?', [from, to]);
  }

  /** By the school years they are about, e.g. `2026-2027`, whenever they were handed in; one statement. */
  acceptedForYears(personIds: readonly string[], schoolYears: readonly string[]): Promise<AcceptedRecord[]> {
    if (schoolYears.length === 0) return Promise.resolve([]);
    return this.query.of(personIds, 'r.school_year IN (?)', [schoolYears]);
  }
}
