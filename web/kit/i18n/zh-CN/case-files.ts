/** Files of a case. */
export const caseFiles = {
  caseFiles: {
    title: '证据材料',
    note: '图片（JPEG、PNG）、PDF、MP4，每个最多 20 MB，按内容判断。材料加密保存；谁看过、谁删过都有记录；账簿里只有编号。',
    none: '还没有材料。照片、PDF 或录像可以在这里上传，随案件保存。',
    add: '上传材料',
    tooLarge: '这个文件超过 20 MB。',
    size: '{{kind}} 文件，{{size}} KB',
    keptBy: '{{who}} 上传',
    get: '下载',
    erase: '删除',
    eraseReason: '删除理由（记入操作日志）',
    erased: '已删除',
  },
};
