import { Injectable } from '@nestjs/common';
import { FeedbackRepository } from '../reports/feedback.repository';
import { FeedbackService } from '../reports/feedback.service';

@Injectable()
export class AfterActivity {
  constructor(
    readonly repository: FeedbackRepository,
    readonly feedback: FeedbackService,
  ) {}
}
