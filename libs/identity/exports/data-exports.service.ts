import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@libs/platform';
import { PersonalData } from '../personal-data/personal-data.service';
import type { DataExportKind } from './data-export.entity';
import { DataExportRepository } from './data-export.repository';

/** Writes down each file of personal data that is taken out, before it is handed over. */
@Injectable()
export class DataExports implements OnModuleInit {
  constructor(
    private readonly repository: DataExportRepository,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personalData.contribute('exports', async (personId) => {
      const made = await this.repository.listOf(personId);
      return made.map(({ kind, exportedAt }) => ({ kind, exportedAt: exportedAt.toISOString() }));
    });
  }

  /** Answers when. @param unitId the school of a roster */
  async note(kind: DataExportKind, personId: string, unitId: string | null = null): Promise<Date> {
    const exportedAt = this.clock.now();
    await this.repository.add({ kind, personId, unitId, exportedAt });
    return exportedAt;
  }
}
