import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { ownCredentialsDownload } from '@web/api/generated';
import { saveFile } from '@web/ui/save-file';

export interface CredentialWish {
  format: 'jwt' | 'json';
  /** With the salted hash of the holder's name. */
  named: boolean;
}

/** The certificate's signed credential, as a file on the own device. */
export function useCredential(serial: string): UseMutationResult<void, Error, CredentialWish> {
  return useMutation({
    mutationFn: async ({ format, named }: CredentialWish) => {
      const file = await ownCredentialsDownload({
        path: { serial },
        query: { format, named: named ? '1' : '0' },
        parseAs: 'blob',
      });
      saveFile(file, `credential-${serial}.${format}`);
    },
  });
}
