import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '@libs/platform';
import { TitleChecks } from './title-checks.service';

class OrderedTitleCheckView {
  @ApiProperty({ description: 'Code of the closed cycle' })
  cycle: string;

  @ApiProperty({ description: 'Titles that wait for it' })
  titles: number;
}

@ApiTags('rating')
@Controller('api/rating/title-checks')
@Can('rating.check-titles')
export class TitleChecksController {
  constructor(private readonly checks: TitleChecks) {}

  /** The worker does it; what was checked already is not checked twice. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: OrderedTitleCheckView })
  order(): Promise<OrderedTitleCheckView> {
    return this.checks.order();
  }
}
