import { Injectable } from '@nestjs/common';
import { differencesOf } from './difference.rule';
import { Drafts } from './drafts/drafts.service';
import type { StandardComparisonView } from './standard.view';
import { Standards } from './standards.service';

/** A version or a draft beside the version it was written from. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly standards: Standards,
    private readonly drafts: Drafts,
  ) {}

  async ofVersion(id: string): Promise<StandardComparisonView> {
    const { basedOnId, document } = await this.standards.get(id);
    if (!basedOnId) return { with: null, differences: [] };
    const base = await this.standards.get(basedOnId);
    return {
      with: { id: base.id, version: base.version },
      differences: differencesOf(base.document, document),
    };
  }

  async ofDraft(id: string): Promise<StandardComparisonView> {
    const draft = await this.drafts.get(id);
    const base = await this.standards.get(draft.basedOnId);
    return {
      with: { id: base.id, version: base.version },
      differences: differencesOf(base.document, draft.document),
    };
  }
}
