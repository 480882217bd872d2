import { Injectable } from '@nestjs/common';
import { Cycles } from '../cycles/cycles.service';
import { inWords } from '../schools/presentation.view';
import { Standards } from '../standards/standards.service';

/** The vetoes of the standard in force, in its words. */
@Injectable()
export class VetoNames {
  constructor(
    private readonly cycles: Cycles,
    private readonly standards: Standards,
  ) {}

  /** By code, in the order of the standard. */
  async all(locale: string): Promise<ReadonlyMap<string, string>> {
    const { standardId } = await this.cycles.current();
    const { document } = await this.standards.get(standardId);
    return new Map(document.vetoes.map(({ code, name }) => [code, inWords(name, locale)]));
  }
}
