import { Injectable } from '@nestjs/common';
import { differencesOf } from './difference.rule';
import { Drafts } from './drafts/drafts.service';
import type { StandardDocument } from './standard.rule';
import type { StandardComparisonView } from './standard.view';
import { Standards } from './standards.service';

/** A version or a draft beside another version: the one that is named, else the one it was written from. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly standards: Standards,
    private readonly drafts: Drafts,
  ) {}

  /** @throws NotFound `rating.standard-not-found` */
  async ofVersion(id: string, otherId?: string): Promise<StandardComparisonView> {
    const { basedOnId, document } = await this.standards.get(id);
    return this.beside(otherId ?? basedOnId, document);
  }

  /** @throws NotFound `rating.standard-not-found`, `standard.draft-not-found` */
  async ofDraft(id: string, otherId?: string): Promise<StandardComparisonView> {
    const { basedOnId, document } = await this.drafts.get(id);
    return this.beside(otherId ?? basedOnId, document);
  }

  private async beside(otherId: string | null, document: StandardDocument): Promise<StandardComparisonView> {
    if (!otherId) return { with: null, differences: [] };
    const other = await this.standards.get(otherId);
    return {
      with: { id: other.id, version: other.version },
      differences: differencesOf(other.document, document),
    };
  }
}
