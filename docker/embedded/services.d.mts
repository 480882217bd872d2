/** A watched child process: the private MariaDB or the private Redis. */
export interface KeptService {
  readonly name: string;
  /** Undefined while it does not run. */
  readonly pid: number | undefined;
  readonly logFile: string;
  /** Starts it again on the same data, also after it was killed from outside. Resolves when it answers. */
  start(): Promise<void>;
  /** Resolves when it is gone; `hard` means SIGKILL. */
  stop(how?: { hard?: boolean }): Promise<void>;
  restart(): Promise<void>;
}

export interface ServiceSettings {
  /** Where data, sockets and logs live. Default: `.data`, or a new temporary folder when `persist` is false. */
  dir?: string;
  /** False: everything is removed on stop. Default true. */
  persist?: boolean;
  /** Flush each commit to the disk. Default: as `persist`; a crash test wants it with a throw-away folder. */
  durable?: boolean;
  /** Start a service again that ended by itself. Default false. */
  revive?: boolean;
  /** Default `jiaxue`; made when it is missing. */
  databaseName?: string;
  log?: (sentence: string) => void;
}

export interface Services {
  dir: string;
  /** `mysql://root@localhost/<name>?socketPath=/…/mysql.sock` */
  databaseUrl: string;
  /** The path of a Unix socket, as ioredis takes it. */
  redisUrl: string;
  database: KeptService;
  redis: KeptService;
  /** Stops Redis, then MariaDB, and removes a throw-away folder. */
  stop(how?: { hard?: boolean }): Promise<void>;
}

export function startServices(settings?: ServiceSettings): Promise<Services>;
