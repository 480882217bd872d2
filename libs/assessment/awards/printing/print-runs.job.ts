import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Every, Handles, type RunningJob } from '@libs/platform';
import { PrintRunAsked } from './print-run.event';
import { PrintedFiles, Printing } from './printing.service';

@Injectable()
export class PrintRunsJob {
  constructor(
    private readonly printing: Printing,
    private readonly files: PrintedFiles,
  ) {}

  @Handles(PrintRunAsked)
  async asked({ runId }: { runId: string }, { signal }: RunningJob): Promise<void> {
    await this.printing.run(runId, signal);
  }

  @Every('award-prints-forgetting', '45 3 * * *')
  async forget(): Promise<void> {
    await this.files.forgetOld();
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.files.forget({ askedBy: personId });
  }
}
