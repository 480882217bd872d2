import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, Outbox, reach, Transactions, type Caller } from '@libs/platform';
import { ComputationOrdered } from './computation-ordered.event';

@ApiTags('rating')
@Controller('api/rating/computations')
export class ComputationsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** Orders the caller's schools to be rated again; the worker does it. */
  @Post()
  @HttpCode(202)
  @Can('rating.compute')
  @ApiAcceptedResponse()
  async order(@CurrentCaller() caller: Caller): Promise<void> {
    const paths = reach(caller, 'rating.compute');
    await this.transactions.run(() =>
      this.outbox.announce(ComputationOrdered, ...paths.map((path) => ({ path }))),
    );
  }
}
