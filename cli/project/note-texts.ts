import type { ProjectionNoteCode } from '#engine';

/** What each note says; docs/PROJECTIONS.md has the same texts. `{…}`: the note's numbers. */
export const NOTE_TEXTS: Readonly<Record<ProjectionNoteCode, { readonly zh: string; readonly en: string }>> =
  {
    rate_must_be_stated: {
      zh: '{tier}级的费率要由方案写明：来源文件漏印了省级的数字，大区有代理费却没有费率。这里按方案的 {rate} 计算。',
      en: 'The policy must state the rate of tier {tier}: the documents leave out the digit of the province and give the greater region a fee without a rate. Computed with the policy’s {rate}.',
    },
    differential_share: {
      zh: '级差：{tier}级费率 {rate}，下级已有代理的部分归下级（已有：{heldBelow}），这里按 {share} 计算。来源文件另一处写的是不减下级的固定费率。',
      en: 'Differential rates: of the {rate} of tier {tier}, what agents below hold goes to them (held: {heldBelow}); computed with {share}. Elsewhere the documents have flat rates that nothing is taken from.',
    },
    regions_by_table: {
      zh: '官方区划表里有 {table} 个区县（没有区县的市算一个），不是 {stated} 个。按 {stated} 个算是消费 {spendAsStated}、佣金 {amountAsStated}；上面的数字按区划表。',
      en: 'The official table has {table} districts there (a city without any counts as one), not {stated}. With {stated} it would be {amountAsStated} on a spend of {spendAsStated}; the figures above go by the table.',
    },
    cities_without_districts: {
      zh: '{names} 没有下辖区县，各算一个，没有区代理。',
      en: 'Without districts: {names}. Each counts as one and has no district agents.',
    },
    members_are_assumed: {
      zh: '直推 {direct} 人、间推 {indirect} 人是假设。来源文件一处从锁定 1 000 人起算，一处用 10 000 人，间推按每人再带 3 人得出。请填自己数过的人数。',
      en: '{direct} direct and {indirect} indirect members are assumptions. The documents start from 1 000 in one place and 10 000 in another, and have everyone bring 3 more. State numbers you have counted.',
    },
    turnover_does_not_scale: {
      zh: '门店流水和会员消费是两个数。会员消费只有十分之一时，合计 {tenth}；来源文件把流水也除以十，得 {scaledTwice}，少算了。',
      en: 'Turnover of stores and spend of members are two inputs. At a tenth of the spend the total is {tenth}; the documents divide the turnover as well, which gives {scaledTwice} and is too little.',
    },
    two_scales: {
      zh: '门店一个月的流水合计 {turnover}，名下会员却消费 {spend}：一个例子里用了两种规模，两项相加之前请先核对。',
      en: 'The stores turn over {turnover} a month while their own members spend {spend}: two scales in one example; check before adding the two.',
    },
  };
