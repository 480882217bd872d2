export {
  canonical,
  chainStart,
  contentOf,
  digest,
  linkAfter,
  linkFault,
  type ChainEnd,
  type ChainLink,
} from './chain/chain.rule';
export { Clock } from './clock/clock';
export {
  dayOf,
  schoolYearOf,
  schoolYearStarting,
  startOfDay,
  type SchoolYear,
} from './clock/school-year.rule';
export { Config } from './config/config';
export { CreatedAt, IdColumn, InstantColumn, newId, PrimaryId } from './database/columns';
export { dataSourceOptions } from './database/connection';
export { Database } from './database/database';
export { retried } from './database/retried';
export { ShortTransactions, statement } from './database/short-transactions';
export { Transactions } from './database/transactions';
export {
  Conflict,
  Forbidden,
  Malformed,
  NotFound,
  Problem,
  Refused,
  TooLarge,
  TooMany,
  Unauthenticated,
  Unavailable,
  type FieldError,
} from './errors/problem';
export { BeforeOwnPassword, Can, Open, SignedIn } from './http/access';
export { AddressLimits } from './http/address-limits';
export { AccessGuard } from './http/access.guard';
export { Callers, CurrentCaller, type Caller } from './http/caller';
export { EntityTagInterceptor } from './http/entity-tag.interceptor';
export { Metrics } from './http/metrics';
export { fileForm, oneFile } from './http/one-file';
export { offsetOf, pageOf, PageOf, PageQuery, type Page } from './http/page';
export { definePolicy, may, reach, reaches } from './http/policy';
export { keepAnswersPrivate } from './http/private-answers';
export { answerUnreadAddress, isAway, ProblemFilter } from './http/problem.filter';
export { logRequests } from './http/request-log';
export { RouteDeclarations } from './http/route-declarations';
export { refuseForeignOrigins } from './http/same-origin';
export { openShortWays, ShortWay } from './http/short-way';
export { refuseWhileStopping, Stopping } from './http/stopping';
export { validation } from './http/validation';
export { Log } from './log/log';
export { dayInWords } from './papers/lettering.view';
export { documentOf, paperMaxBytes, paperOf } from './papers/paper';
export { PaperShelf, type KeptPaper } from './papers/paper-shelf';
export { photoMaxBytes, photoOf } from './papers/photo';
export { printPapers, streamPapers } from './papers/printed-file.view';
export type { PrintedPaper } from './papers/printed-page.view';
export { printReport, type ReportBlock } from './papers/printed-report.view';
export { PlatformModule } from './platform.module';
export { defineEvent, type EventType } from './queue/event';
export { Every, Handles, type RunningJob } from './queue/handler';
export { JobRunner } from './queue/job-runner';
export { Outbox } from './queue/outbox';
export { Redis } from './queue/redis';
export { largestSpreadsheet, readSpreadsheet, tooLargeSpreadsheet } from './spreadsheet/read-spreadsheet';
export { columnLetter, isBlank, type Sheet, type SheetCell, type SheetRow } from './spreadsheet/sheet.rule';
export { spreadsheetFile } from './spreadsheet/spreadsheet-file';
export { writeCsv, writeWorkbook, type ListCell, type ListColumn } from './spreadsheet/write-spreadsheet';
export { Storage } from './storage/storage';
export { cleanRichText } from './text/rich-text';
export { parseSerial, printedSerial, serialFrom } from './text/serial.rule';
