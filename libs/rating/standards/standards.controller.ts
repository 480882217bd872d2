import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, PageQuery, type Page } from '@libs/platform';
import { Cycles } from '../cycles/cycles.service';
import { isJudgedAlone, measures } from '../engine/measure.rule';
import { Comparisons } from './comparisons.service';
import { ComparisonDto } from './comparison.dto';
import { documentSchema } from './document-schema.rule';
import {
  StandardComparisonView,
  StandardMeasuresView,
  StandardPage,
  StandardView,
  type StandardRowView,
} from './standard.view';
import { Standards } from './standards.service';
import { StandardList } from './standard-list.service';

@ApiTags('rating')
@Controller('api/rating')
@Can('rating.view-school')
export class StandardsController {
  constructor(
    private readonly cycles: Cycles,
    private readonly standards: Standards,
    private readonly lists: StandardList,
    private readonly comparisons: Comparisons,
  ) {}

  /** The standard of the current cycle. */
  @Get('standard')
  @ApiOkResponse({ type: StandardView })
  async current(): Promise<StandardView> {
    return standardView(await this.standards.get((await this.cycles.current()).standardId));
  }

  /** All published versions, the latest first. */
  @Get('standards')
  @ApiOkResponse({ type: StandardPage })
  list(@Query() query: PageQuery): Promise<Page<StandardRowView>> {
    return this.lists.list(query);
  }

  /** What a standard written elsewhere has to look like, as JSON Schema 2020-12. */
  @Get('standards/schema')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  schema(): Record<string, unknown> {
    return documentSchema();
  }

  /** Everything an indicator or a gate can be read from. */
  @Get('standards/measures')
  @Can('rating.edit-standard')
  @ApiOkResponse({ type: StandardMeasuresView })
  measures(): StandardMeasuresView {
    return {
      items: measures.map((measure) => ({
        code: measure.code,
        shape: measure.shape,
        countable: !isJudgedAlone(measure),
      })),
    };
  }

  @Get('standards/:id')
  @ApiOkResponse({ type: StandardView })
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<StandardView> {
    return standardView(await this.standards.get(id));
  }

  /** Against any other version; where none is named, against the one it was written from. */
  @Get('standards/:id/comparison')
  @ApiOkResponse({ type: StandardComparisonView })
  compare(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { against }: ComparisonDto,
  ): Promise<StandardComparisonView> {
    return this.comparisons.ofVersion(id, against);
  }

  /** A draft against any version; where none is named, against the one it was begun from. */
  @Get('standard-drafts/:id/comparison')
  @Can('rating.edit-standard')
  @ApiOkResponse({ type: StandardComparisonView })
  compareDraft(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { against }: ComparisonDto,
  ): Promise<StandardComparisonView> {
    return this.comparisons.ofDraft(id, against);
  }
}

/** An allow-list: of a version as it is kept only this is told. */
const standardView = ({ id, code, version, hash, document }: StandardView): StandardView => ({
  id,
  code,
  version,
  hash,
  document,
});
