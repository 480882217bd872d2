import { Injectable } from '@nestjs/common';
import { Cycles, evidenceItems, Standards, type EvidenceItem } from '@libs/rating';

interface Named {
  code: string;
  name: { zh: string; en: string };
}

/** What of a cycle's standard reviewing needs. */
@Injectable()
export class ReviewStandards {
  constructor(
    private readonly cycles: Cycles,
    private readonly standards: Standards,
  ) {}

  async documentOf(cycleId: string) {
    const { standardId } = await this.cycles.get(cycleId);
    return (await this.standards.get(standardId)).document;
  }

  /** What reviewers judge in this cycle. */
  async itemsOf(cycleId: string): Promise<EvidenceItem[]> {
    return evidenceItems(await this.documentOf(cycleId));
  }

  /** Every gate and indicator: what a return reason may be about. */
  async codesOf(cycleId: string): Promise<Named[]> {
    const { gates, indicators } = await this.documentOf(cycleId);
    return [...gates, ...indicators].map(({ code, name }) => ({ code, name }));
  }

  async namesOf(cycleId: string, locale: string): Promise<{ code: string; name: string }[]> {
    const named = await this.codesOf(cycleId);
    return named.map(({ code, name }) => ({ code, name: locale.startsWith('en') ? name.en : name.zh }));
  }
}
