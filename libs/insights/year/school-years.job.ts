import { Injectable } from '@nestjs/common';
import { Every, type RunningJob } from '@libs/platform';
import { SchoolYears } from './school-years.service';

@Injectable()
export class SchoolYearsJob {
  constructor(private readonly years: SchoolYears) {}

  @Every('school-years-nightly', '40 1 * * *')
  async nightly(job: RunningJob): Promise<void> {
    await this.years.rebuild('/', job.signal);
  }
}
