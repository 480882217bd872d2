import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { CastVote, PanelMember } from '../panels/vote.rule';
import type { AppealEntity } from './appeal.entity';

const parsed = <T>(json: string | T): T => (typeof json === 'string' ? (JSON.parse(json) as T) : json);

/** Who has decided on an assessment before a second appeal is answered, by name. */
@Injectable()
export class FirstDecidersQuery {
  constructor(private readonly database: Database) {}

  /** Of the panel who voted on it last, and who answered the first appeal. */
  async namesFor({ assessmentId, decidedAt }: AppealEntity): Promise<string[]> {
    const [decision] = await this.database.query<{
      members: string | PanelMember[];
      votes: string | CastVote[];
    }>(
      `SELECT panel.members, decision.votes FROM panel_decisions decision
         JOIN panels panel ON panel.id = decision.panel_id
        WHERE decision.assessment_id = ? ORDER BY decision.decided_at DESC, decision.id DESC LIMIT 1`,
      [assessmentId],
    );
    const voted = decision ? parsed(decision.votes).map(({ memberId }) => memberId) : [];
    const sat = decision ? parsed(decision.members).filter(({ id }) => voted.includes(id)) : [];
    const answered = await this.database.query<{ name: string }>(
      `SELECT person.name FROM appeals first JOIN people person ON person.id = first.answered_by
        WHERE first.assessment_id = ? AND first.decided_at = ? AND first.level = 'bureau'`,
      [assessmentId, decidedAt],
    );
    return [...sat, ...answered].map(({ name }) => name);
  }
}
