import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  consentsGive,
  consentsList,
  consentsWithdraw,
  ownStatementsDownload,
  personalDataErase,
  personalDataExport,
  type ConsentsView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';
import { saveFile } from '@web/ui/save-file';

export function useConsents(): UseQueryResult<ConsentsView> {
  return useQuery({ queryKey: keys.consents(), queryFn: () => consentsList() });
}

type Text = ConsentsView['texts'][number];

/** Gives what is not given and takes back what is. */
export function useToggleConsent(): UseMutationResult<unknown, Error, Text> {
  const cache = useQueryClient();
  return useMutation<unknown, Error, Text>({
    mutationFn: ({ kind, textVersion, given }) =>
      given ? consentsWithdraw({ query: { kind } }) : consentsGive({ body: { kind, textVersion } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.consents() }),
  });
}

/** Everything held about the person, as a file on the own device. */
export function useExport(): UseMutationResult<void, Error, void> {
  return useMutation({
    mutationFn: async () => {
      const data = await personalDataExport();
      const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
      saveFile(file, `jiaxue-${data.exportedAt.slice(0, 10)}.json`);
    },
  });
}

/** One's learning as xAPI statements, as a file on the own device. */
export function useStatements(): UseMutationResult<void, Error, void> {
  return useMutation({
    mutationFn: async () => {
      const file = await ownStatementsDownload({ parseAs: 'blob' });
      saveFile(file, 'jiaxue-xapi.json');
    },
  });
}

export function useErase(): UseMutationResult<unknown, Error, string> {
  return useMutation({ mutationFn: (password: string) => personalDataErase({ body: { password } }) });
}
