import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ClsModule } from 'nestjs-cls';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import { connectionOptions } from './database/connection';
import { Database } from './database/database';
import { ShortTransactions } from './database/short-transactions';
import { Transactions } from './database/transactions';
import { AddressLimits } from './http/address-limits';
import { Metrics } from './http/metrics';
import { Stopping } from './http/stopping';
import { Log } from './log/log';
import { PaperShelf } from './papers/paper-shelf';
import { VirusScan } from './papers/virus-scan';
import { Dispatcher } from './queue/dispatcher';
import { JobDirectory } from './queue/job-directory';
import { JobRunner } from './queue/job-runner';
import { QueueConnections } from './queue/lanes';
import { Outbox } from './queue/outbox';
import { OutboxEntity } from './queue/outbox.entity';
import { OutboxRepository } from './queue/outbox.repository';
import { Redis } from './queue/redis';
import { Storage } from './storage/storage';

const provided = [
  Clock,
  Log,
  Database,
  ShortTransactions,
  Transactions,
  Redis,
  AddressLimits,
  Outbox,
  Storage,
  PaperShelf,
  VirusScan,
  Metrics,
  Stopping,
  JobRunner,
];

/** What every noun stands on: configuration, database, queue, files, clock, log. Knows no noun. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot(connectionOptions(config)),
        TypeOrmModule.forFeature([OutboxEntity]),
        ClsModule.forRoot({
          global: true,
          middleware: { mount: false },
          plugins: [
            new ClsPluginTransactional({
              imports: [TypeOrmModule],
              adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: getDataSourceToken() }),
            }),
          ],
        }),
      ],
      providers: [
        { provide: Config, useValue: config },
        ...provided,
        OutboxRepository,
        Dispatcher,
        JobDirectory,
        QueueConnections,
      ],
      exports: [Config, ...provided],
    };
  }
}
