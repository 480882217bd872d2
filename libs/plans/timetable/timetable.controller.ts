import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { TimetablePage } from './timetable-page.service';
import { TimetableView } from './timetable.view';

@ApiTags('plans')
@Controller('api/me/timetable')
@SignedIn()
export class TimetableController {
  constructor(private readonly page: TimetablePage) {}

  @Get()
  @ApiOkResponse({ type: TimetableView })
  mine(@CurrentCaller() caller: Caller): Promise<TimetableView> {
    return this.page.of(caller.personId);
  }
}
