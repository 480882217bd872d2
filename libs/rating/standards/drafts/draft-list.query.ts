import { Injectable } from '@nestjs/common';
import { Database, offsetOf, pageOf, type Page, type PageQuery } from '@libs/platform';
import type { StandardDraftRowView } from './draft.view';

@Injectable()
export class DraftListQuery {
  constructor(private readonly database: Database) {}

  /** What is being written, the last edited first. */
  async list(query: PageQuery): Promise<Page<StandardDraftRowView>> {
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM standard_drafts WHERE state = 'DRAFT'`,
    );
    const items = await this.database.query<StandardDraftRowView>(
      `SELECT d.id, JSON_UNQUOTE(JSON_EXTRACT(d.document, '$.version')) AS version, base.version AS basedOn,
              COALESCE(editor.name, '') AS editedByName, d.edited_at AS editedAt
         FROM standard_drafts d
         JOIN rating_standards base ON base.id = d.based_on_id
         LEFT JOIN people editor ON editor.id = d.edited_by
        WHERE d.state = 'DRAFT' ORDER BY d.edited_at DESC, d.id DESC LIMIT ? OFFSET ?`,
      [query.pageSize, offsetOf(query)],
    );
    return pageOf(items, query, Number(counted?.total ?? 0));
  }
}
