import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PresentStates } from '@libs/rating';

/** A visit's state follows from what has been done. */
const visitStep = `CASE WHEN finished_at IS NULL THEN 'PLANNED' WHEN answer IS NULL THEN 'REPORTED' ELSE 'ANSWERED' END`;

/** The digest of a list of ids as it is kept, however the database writes JSON. */
const digestOf = (ids: string): string => `SHA2(REPLACE(CAST(${ids} AS CHAR), ' ', ''), 256)`;

/** What the log of states can be held against here. */
@Injectable()
export class StatedTables implements OnModuleInit {
  constructor(private readonly states: PresentStates) {}

  onModuleInit(): void {
    this.states.add(
      {
        ...{ subject: 'assessment', table: 'assessments', state: 'state', logged: 'from-the-beginning' },
        facts: { tier: 'target_tier' },
      },
      {
        ...{ subject: 'review', table: 'reviews', state: 'state', logged: { since: 'assigned_at' } },
        facts: { because: 'ended_because' },
      },
      {
        ...{ subject: 'course-draw', table: 'review_course_draws', key: 'assessment_id', state: "'DRAWN'" },
        logged: { since: 'drawn_at' },
        facts: {
          seed: 'seed',
          pool: digestOf('pool'),
          drawn: digestOf(`COALESCE(JSON_EXTRACT(drawn, '$[*].id'), '[]')`),
        },
      },
      // A plaque stands for good; what has become of it is its title's.
      {
        ...{ subject: 'award', table: 'awards', state: "'GIVEN'", logged: 'from-the-beginning' },
        facts: { number: 'number', tier: 'tier', sinceDay: 'since_day', untilDay: 'until_day' },
      },
      { subject: 'objection', table: 'objections', state: 'state', logged: { since: 'received_at' } },
      { subject: 'appeal', table: 'appeals', state: 'state', logged: { since: 'filed_at' } },
      { subject: 'visit', table: 'site_visits', state: visitStep, logged: 'from-the-beginning' },
    );
  }
}
