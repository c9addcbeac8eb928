/** Files of a case. */
export const caseFiles = {
  caseFiles: {
    title: 'Files',
    note: 'Pictures (JPEG, PNG), PDF and MP4, at most 20 MB each, told by their content. They are kept encrypted; who looked at or erased one is on record; the ledger has its id only.',
    none: 'No files yet. Pictures, PDF and video can be put here and are kept with the case.',
    add: 'Add a file',
    tooLarge: 'This file is larger than 20 MB.',
    size: '{{kind}} · {{size}} KB',
    keptBy: 'added by {{who}}',
    get: 'Download',
    erase: 'Erase',
    eraseReason: 'Why it is erased (kept in the audit log)',
    erased: 'erased',
  },
};
