import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

@Injectable()
export class WatchingSettingsRepository {
  constructor(private readonly database: Database) {}

  /** Settings of the city that differ from the defaults, by name. */
  async all(): Promise<Record<string, unknown>> {
    const rows = await this.database.query<{ name: string; value: unknown }>(
      `SELECT name, CAST(value AS CHAR) AS value FROM watching_settings`,
    );
    return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(String(value)) as unknown]));
  }
}
