import { Injectable } from '@nestjs/common';

type Contribution = (personId: string) => Promise<unknown>;

/**
 * Everything the platform holds about a person, for the person. Each noun contributes its part when its module starts:
 * `personalData.contribute('learning', (personId) => …)`.
 */
@Injectable()
export class PersonalData {
  private readonly contributions = new Map<string, Contribution>();

  /**
   * @param collect answers JSON of what the noun holds about the person, in words a person can read
   * @throws Error when the name is taken
   */
  contribute(name: string, collect: Contribution): void {
    if (this.contributions.has(name)) throw new Error(`Personal data named ${name} is contributed twice`);
    this.contributions.set(name, collect);
  }

  async collect(personId: string): Promise<Record<string, unknown>> {
    const parts = [...this.contributions].map(
      async ([name, collect]) => [name, await collect(personId)] as const,
    );
    return Object.fromEntries(await Promise.all(parts));
  }
}
