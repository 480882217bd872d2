import { Controller, Get, Header, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DataExports } from '@libs/identity';
import { CurrentCaller, dayOf, SignedIn, type Caller } from '@libs/platform';
import { resultFile } from './statement-file';
import { Statements } from './statements.service';

@ApiTags('learning')
@SignedIn()
@Controller('api/me/statements')
export class OwnStatementsController {
  constructor(
    private readonly statements: Statements,
    private readonly exports: DataExports,
  ) {}

  /** One's own learning as xAPI statements (1.0.3, Video Profile). */
  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'An xAPI StatementResult' })
  async download(@CurrentCaller() caller: Caller): Promise<StreamableFile> {
    const at = await this.exports.note('own-data', caller.personId);
    return resultFile(this.statements.ofPerson(caller.personId), `jiaxue-xapi-${dayOf(at)}`);
  }
}
