import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller } from '@libs/platform';
import { AwardChoice } from '../award.dto';
import { PrintRunPage, PrintRunView, printRunView } from './print-run.view';
import { PrintRuns } from './print-runs.service';

/** Every certificate of a cycle in one file, one a page: ordered, printed by the worker, fetched by who ordered it. */
@ApiTags('assessment')
@Controller('api/awards/print-runs')
@Can('award.print')
export class PrintRunsController {
  constructor(private readonly runs: PrintRuns) {}

  @Get()
  @ApiOkResponse({ type: PrintRunPage, description: 'One’s own, the latest first' })
  async list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<PrintRunPage> {
    const { items, ...page } = await this.runs.page(caller, query);
    return { ...page, items: items.map(printRunView) };
  }

  @Post()
  @ApiCreatedResponse({ type: PrintRunView })
  async ask(@CurrentCaller() caller: Caller, @Body() wanted: AwardChoice): Promise<PrintRunView> {
    return printRunView(await this.runs.ask(caller, wanted));
  }

  /** Once more, where it has failed. */
  @Post(':id/repetition')
  @HttpCode(200)
  @ApiOkResponse({ type: PrintRunView })
  async again(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PrintRunView> {
    return printRunView(await this.runs.again(caller, id));
  }

  @Get(':id/file')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.runs.open(caller, id);
  }
}
