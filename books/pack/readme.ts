import { ENGINE_VERSION } from '#engine';
import { dayName } from '../calendar.ts';
import type { PackPeriod } from './ledger.ts';

/** What a pack is and how to check it, for whoever opens the folder first. */
export function packReadme(programId: string, { from, to }: PackPeriod): string {
  const about = { programId, from: dayName(from), last: dayName(to - 1) };
  return `${chinese(about)}\n${english(about)}`;
}

type About = { readonly programId: string; readonly from: string; readonly last: string };

function chinese({ programId, from, last }: About): string {
  return `# 审计包：${programId}，${from} 至 ${last}

这个文件夹自成一体：核对它不需要服务器、数据库，也不需要相信做它的人。里面只有编号，没有姓名和电话。日期按北京时间，一天从零点算起。金额单位元（6 位小数），积分 18 位小数，消费积分 6 位小数。

| 文件 | 内容 |
|---|---|
| \`manifest.json\` | 每个文件的大小和 SHA-256、期间、引擎版本（${ENGINE_VERSION}）、流水末尾；最后一行是清单自身的哈希 |
| \`SHA256SUMS\` | 同样的哈希，供 \`sha256sum\` 使用 |
| \`journal/entries.jsonl\` | 流水原文，一行一条：命令的结果、事件、过账 |
| \`journal/rows.jsonl\` | 流水的每一行（一次提交）：起止记录号、前一行的哈希、自己的哈希、字节数 |
| \`policies.json\` | 期间内有效的方案，逐个版本 |
| \`balances.csv\` | 科目余额表：期初、借方、贷方、期末；借方为正，负债为负 |
| \`statements/*.csv\` | 每位会员、每家门店、方案本身的对账单：期初、每一笔和原因、期末；欠会员和门店的为正 |
| \`exports/books.*\` | 期间的账簿：hledger、beancount、CSV |
| \`proofs.jsonl\` | 每天结束时欠全体会员多少的证明：默克尔树的根、各项总数、生成这棵树所用的密钥 |
| \`closes/*.json\` | 期间内整月的月结记录 |

流水从第一条开始，不从中间的检查点开始：积分的价格取决于以前的每一笔，只有从头重放才能不相信任何人地算出期末。最后一行是期间结束之后的第一次提交（流水到此为止的除外），它说明期间已经结束。对账单省去了期初为零且没有变动的科目；代理和分配基金的对账单是 commission 科目的一部分，看 kind 一列。

## 不用蓄池怎样核对

    sha256sum -c SHA256SUMS
    hledger -f exports/books.hledger check --strict
    hledger -f exports/books.hledger balancesheet
    bean-check exports/books.beancount

hledger 和 bean-check 会核对每笔借贷相等，以及账末写明的每个科目余额；余额应与 \`balances.csv\` 的期末一致。哈希链可以自己算：一行的哈希是 SHA-256(版本, 方案编号, 起始记录号, 前一行的哈希, 这一行的字节)；版本是 \`cistern-journal-1\`，记录号写成十进制文字，两个哈希是 32 个字节，每项前面放它的长度（8 字节，高位在前）；第一行的前一行哈希是 32 个零字节。

## 用蓄池怎样核对

    npx cistern verify --pack 这个文件夹

它核对所有哈希，用引擎从第一条起重放流水（包括全部不变量和每笔过账），再把其余每个文件从流水重做一遍逐行比较；第一处不同会说出文件、记录或科目和数字，退出码 1。拿到清单的哈希或流水末尾（记录号:哈希）的另一份抄件，就能确认整个包没有被重写：\`--head 记录号:哈希\`。
`;
}

function english({ programId, from, last }: About): string {
  return `# Audit pack: ${programId}, ${from} to ${last}

This folder stands by itself: to check it takes no server, no database and no trust in who made it. There are ids in it and no names or phones. Days begin at midnight in China (UTC+8). Money is in yuan with 6 decimals, points have 18, credits 6.

| file | what |
|---|---|
| \`manifest.json\` | size and SHA-256 of every file, the period, the version of the engine (${ENGINE_VERSION}), where the journal ends; last its own hash |
| \`SHA256SUMS\` | the same hashes, for \`sha256sum\` |
| \`journal/entries.jsonl\` | the journal itself, an entry a line: outcome of a command, events, postings |
| \`journal/rows.jsonl\` | each row of it (one commit): entries, the hash of the row before, its own hash, its bytes |
| \`policies.json\` | the policies in force in the period, version by version |
| \`balances.csv\` | opening, debit, credit and closing of every account; debit is positive, what is owed negative |
| \`statements/*.csv\` | statements of every member, every store and the program: opening, each line with its reason, closing; what they are owed is positive |
| \`exports/books.*\` | the books of the period for hledger, beancount and spreadsheets |
| \`proofs.jsonl\` | what all members were owed at the end of each day: root of a Merkle sum tree, totals, the key the tree was made with |
| \`closes/*.json\` | the close of each whole month in the period |

The journal begins with its first entry and not at a checkpoint: the price of a point depends on all that came before, so only a replay from the beginning says what the end must be without believing anybody. Its last row is the first commit after the period, unless the journal ends earlier; it shows that the period is over. Statements leave out accounts that held and moved nothing; those of agents and of the dividend fund are parts of the commission account, by the column kind.

## Without Cistern

    sha256sum -c SHA256SUMS
    hledger -f exports/books.hledger check --strict
    hledger -f exports/books.hledger balancesheet
    bean-check exports/books.beancount

hledger and bean-check hold debit against credit and every balance stated at the end; the balances are the closing ones of \`balances.csv\`. The chain of hashes can be computed by hand: the hash of a row is SHA-256 over (version, program id, first entry, hash of the row before, bytes of the row); the version is \`cistern-journal-1\`, the entry is decimal text, the hashes are 32 bytes, each field is preceded by its length as 8 bytes, big end first; before the first row stand 32 zero bytes.

## With Cistern

    npx cistern verify --pack THIS-FOLDER

checks all hashes, replays the journal from its first entry through the engine (all invariants, every posting), then makes every other file again from the journal and compares them line by line; the first difference is named by file, entry or account, and figure, with exit code 1. With the manifest’s hash, or the journal’s end (ENTRY:HASH), from somewhere else you know that the whole pack was not written anew: \`--head ENTRY:HASH\`.
`;
}
