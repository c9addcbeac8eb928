/**
 * The cities the demo plays in, the best known first: GB/T 2260 prefix of four digits, a short name for ids,
 * Chinese and English names.
 */
export type ChineseCity = {
  readonly prefix: string;
  readonly key: string;
  readonly zh: string;
  readonly en: string;
};

const TABLE = `
3101 shanghai 上海 Shanghai|1101 beijing 北京 Beijing|4401 guangzhou 广州 Guangzhou|4403 shenzhen 深圳 Shenzhen
5101 chengdu 成都 Chengdu|3301 hangzhou 杭州 Hangzhou|5001 chongqing 重庆 Chongqing|4201 wuhan 武汉 Wuhan
3201 nanjing 南京 Nanjing|6101 xian 西安 Xi'an|1201 tianjin 天津 Tianjin|3205 suzhou 苏州 Suzhou
4301 changsha 长沙 Changsha|4101 zhengzhou 郑州 Zhengzhou|3702 qingdao 青岛 Qingdao|3302 ningbo 宁波 Ningbo
2102 dalian 大连 Dalian|3502 xiamen 厦门 Xiamen|2101 shenyang 沈阳 Shenyang|3701 jinan 济南 Jinan
3401 hefei 合肥 Hefei|3501 fuzhou 福州 Fuzhou|5301 kunming 昆明 Kunming|2301 harbin 哈尔滨 Harbin
2201 changchun 长春 Changchun|1301 shijiazhuang 石家庄 Shijiazhuang|4501 nanning 南宁 Nanning|5201 guiyang 贵阳 Guiyang
3601 nanchang 南昌 Nanchang|1401 taiyuan 太原 Taiyuan|6201 lanzhou 兰州 Lanzhou|6501 urumqi 乌鲁木齐 Ürümqi
1501 hohhot 呼和浩特 Hohhot|4601 haikou 海口 Haikou|4406 foshan 佛山 Foshan|3202 wuxi 无锡 Wuxi
3204 changzhou 常州 Changzhou|3306 shaoxing 绍兴 Shaoxing|3303 wenzhou 温州 Wenzhou|3706 yantai 烟台 Yantai
4404 zhuhai 珠海 Zhuhai|3206 nantong 南通 Nantong|3203 xuzhou 徐州 Xuzhou|4103 luoyang 洛阳 Luoyang
4413 huizhou 惠州 Huizhou|3505 quanzhou 泉州 Quanzhou|1302 tangshan 唐山 Tangshan|4205 yichang 宜昌 Yichang`;

export const CHINESE_CITIES: readonly ChineseCity[] = TABLE.trim()
  .split(/[|\n]/)
  .map((cell) => {
    const [prefix = '', key = '', zh = '', ...en] = cell.split(' ');
    return { prefix, key, zh, en: en.join(' ') };
  });
