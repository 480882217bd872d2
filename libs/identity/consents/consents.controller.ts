import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { ConsentBody, ConsentQuery } from './consent.dto';
import { consentsView, ConsentsView } from './consent.view';
import { Consents } from './consents.service';

@ApiTags('identity')
@SignedIn()
@Controller('api/me/consents')
export class ConsentsController {
  constructor(private readonly consents: Consents) {}

  @Get()
  @ApiOkResponse({ type: ConsentsView })
  async list(@CurrentCaller() caller: Caller): Promise<ConsentsView> {
    return consentsView(await this.consents.listOf(caller.personId));
  }

  @Post()
  @ApiCreatedResponse({ type: ConsentsView })
  async give(@CurrentCaller() caller: Caller, @Body() body: ConsentBody): Promise<ConsentsView> {
    await this.consents.give(caller.personId, { ...body, locale: caller.locale });
    return this.list(caller);
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@CurrentCaller() caller: Caller, @Query() query: ConsentQuery): Promise<void> {
    await this.consents.withdraw(caller.personId, query.kind);
  }
}
