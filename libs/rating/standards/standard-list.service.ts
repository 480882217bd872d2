import { Injectable } from '@nestjs/common';
import { pageOf, type Page, type PageQuery } from '@libs/platform';
import { CycleRepository } from '../cycles/cycle.repository';
import { StandardRepository } from './standard.repository';
import type { StandardRowView } from './standard.view';
import { Standards } from './standards.service';

/** The published versions, and which of them is used where. */
@Injectable()
export class StandardList {
  constructor(
    private readonly repository: StandardRepository,
    private readonly standards: Standards,
    private readonly cycles: CycleRepository,
  ) {}

  async list(query: PageQuery): Promise<Page<StandardRowView>> {
    const [found, total] = await this.repository.list(query);
    const running = (await this.cycles.findOpen()) ?? (await this.cycles.findLast());
    const next = await this.standards.forNewCycle();
    const items = found.map(({ id, version, createdAt, publishedBy }) => ({
      id,
      version,
      publishedAt: createdAt,
      own: publishedBy !== null,
      current: id === running?.standardId,
      next: id === next.id,
    }));
    return pageOf(items, query, total);
  }
}
