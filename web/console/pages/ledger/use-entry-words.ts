import { useTranslation } from 'react-i18next';
import type { CommandType, EventType, PostingKind } from '#engine';

type EntryWords = {
  readonly command: (type: string) => string;
  readonly event: (type: string) => string;
  readonly posting: (kind: string) => string;
};

/** The journal's own names in words; a name of a later version is shown as it is written. */
export function useEntryWords(): EntryWords {
  const { t } = useTranslation();
  return {
    command: (type) => t(`commandType.${type as CommandType}`, { defaultValue: type }),
    event: (type) => t(`eventType.${type as EventType}`, { defaultValue: type }),
    posting: (kind) => t(`postingKind.${kind as PostingKind}`, { defaultValue: kind }),
  };
}
